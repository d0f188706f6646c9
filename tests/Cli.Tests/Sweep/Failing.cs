using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Tests.Sweep;

/// <summary>The organisation, but that one lead can't be looked at.</summary>
internal sealed class Failing(IOrganizationService inner, Guid lead, Action<Guid>? looked = null) : IOrganizationService
{
    /// <summary>Nor can it be put on record.</summary>
    public bool ParkingFails { get; init; }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request.RequestName == "lgov_ReevaluateLead")
        {
            var id = ((EntityReference)request["Lead"]).Id;
            looked?.Invoke(id);
            if (id == lead && (ParkingFails || !request.Parameters.Contains("Error")))
            {
                throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { Message = "planted" }, new FaultReason("planted"));
            }
        }

        return inner.Execute(request);
    }

    public Guid Create(Entity entity) => inner.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => inner.Update(entity);

    public void Delete(string entityName, Guid id) => inner.Delete(entityName, id);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => inner.Disassociate(entityName, entityId, relationship, relatedEntities);

    public EntityCollection RetrieveMultiple(QueryBase query) => inner.RetrieveMultiple(query);
}
