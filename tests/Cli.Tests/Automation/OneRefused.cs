using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Tests.Automation;

/// <summary>The organisation, but that the first notice is refused.</summary>
internal sealed class OneRefused(IOrganizationService inner) : IOrganizationService
{
    private bool refused;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request.RequestName == "lgov_RaiseNotice" && !refused)
        {
            refused = true;
            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { Message = "planted" }, new FaultReason("planted"));
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
