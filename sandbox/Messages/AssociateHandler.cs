using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal class AssociateHandler(Organization organization) : PipelineHandler
{
    public override string Name => "Associate";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Relationship", "RelatedEntities"];

    protected Organization Organization => organization;

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        request.Required<EntityReferenceCollection>("RelatedEntities");
        Membership.Find(request.Required<Relationship>("Relationship").SchemaName);
        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        foreach (var related in (EntityReferenceCollection)source.Input["RelatedEntities"])
        {
            Find(source).CheckAccess(organization, source.UserId, (EntityReference)source.Input["Target"], related);
        }
    }

    public override void Main(PipelineEvent source)
    {
        foreach (var related in (EntityReferenceCollection)source.Input["RelatedEntities"])
        {
            var target = (EntityReference)source.Input["Target"];
            Find(source).CheckManaged(organization, target, related, adds: Name == "Associate");
            Change(Find(source), target, related);
        }
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new AssociateResponse { ResponseName = Name };

    protected virtual void Change(Membership membership, EntityReference target, EntityReference related) => membership.Add(organization, target, related);

    private static Membership Find(PipelineEvent source) => Membership.Find(((Relationship)source.Input["Relationship"]).SchemaName);
}
