using System.Collections.Generic;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class CreateHandler(Organization organization) : PipelineHandler
{
    public override string Name => "Create";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<Entity>("Target");
        organization.Table(target.LogicalName);
        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        var table = organization.Table(source.Table);
        organization.Access.CheckTable(source.UserId, "Create", table);
        if (!organization.Switches.CreateDepthSeesRewrittenOwner)
        {
            organization.Access.CheckCreate(source.UserId, table, source.Target!);
        }

        organization.Access.CheckLookups(source.UserId, table, null, source.Target!);
    }

    public override void Main(PipelineEvent source)
    {
        if (organization.Switches.CreateDepthSeesRewrittenOwner)
        {
            organization.Access.CheckCreate(source.UserId, organization.Table(source.Table), source.Target!);
        }

        var table = organization.Table(source.Table);
        organization.Access.CheckAddedLookups(source, table);
        source.Id = organization.Records.Create(source.Target!, source.UserId);
        organization.Inherited.Created(table, source.Id, source.Target!);
        source.Output["id"] = source.Id;
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new CreateResponse { ResponseName = Name, Results = source.Output };
}
