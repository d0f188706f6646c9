using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Connection;

/// <summary>An organisation's service that waits where it is asked to, and whose refusals hold no secret.</summary>
internal sealed class PatientService(IOrganizationService inner, Patience patience, Secrets secrets) : IOrganizationService
{
    public OrganizationResponse Execute(OrganizationRequest request) => Ask(() => inner.Execute(request));

    public Guid Create(Entity entity) => Ask(() => inner.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Ask(() => inner.Retrieve(entityName, id, columnSet));

    public EntityCollection RetrieveMultiple(QueryBase query) => Ask(() => inner.RetrieveMultiple(query));

    public void Update(Entity entity) => Ask(() => inner.Update(entity));

    public void Delete(string entityName, Guid id) => Ask(() => inner.Delete(entityName, id));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Ask(() => inner.Associate(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Ask(() => inner.Disassociate(entityName, entityId, relationship, relatedEntities));

    private void Ask(Action request) => Ask(() =>
    {
        request();
        return true;
    });

    private T Ask<T>(Func<T> request)
    {
        try
        {
            return patience.Ask(request, secrets);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var said = secrets.Hide(fault.Message);
            throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = fault.Detail?.ErrorCode ?? 0, Message = said }, new FaultReason(said));
        }
    }
}
