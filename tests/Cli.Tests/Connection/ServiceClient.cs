using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client;

/// <summary>Stands in for Microsoft's client, as far as leadgov uses it: the real one is not served here.</summary>
internal sealed class ServiceClient(string dataverseConnectionString) : IOrganizationService, IDisposable
{
    /// <summary>Where a sign-in fails, its address has this host.</summary>
    public const string ClosedDoor = "closed.example";

    public bool IsReady { get; } = !dataverseConnectionString.Contains(ClosedDoor, StringComparison.Ordinal);

    public string LastError => IsReady ? string.Empty : $"AADSTS7000215: Invalid client secret provided: {dataverseConnectionString}";

    public Exception? LastException => IsReady ? null : new InvalidOperationException(LastError);

    public int MaxRetryCount { get; set; } = 10;

    public void Dispose()
    {
    }

    public OrganizationResponse Execute(OrganizationRequest request) => throw new InvalidOperationException($"the client broke at {dataverseConnectionString}");

    public Guid Create(Entity entity) => throw new NotSupportedException();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public void Update(Entity entity) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public EntityCollection RetrieveMultiple(QueryBase query) => throw new NotSupportedException();
}
