using System;
using LeadGovernance.Cli.Connection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Tests.Connection;

/// <summary>An organisation that answers as a test says.</summary>
internal sealed class Scripted(Func<OrganizationRequest, OrganizationResponse> answer) : IConnector, IOrganizationService
{
    public IOrganizationService Connect(string connection) => this;

    public OrganizationResponse Execute(OrganizationRequest request) => answer(request);

    public Guid Create(Entity entity) => throw new NotSupportedException();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public void Update(Entity entity) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public EntityCollection RetrieveMultiple(QueryBase query) => throw new NotSupportedException();
}
