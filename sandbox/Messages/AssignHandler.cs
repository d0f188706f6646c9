using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class AssignHandler(Organization organization) : PipelineHandler
{
    public override string Name => "Assign";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Assignee"];

    /// <summary>An Assign that an Update raises (switch S1): steps run, the Update itself writes the owner.</summary>
    public PipelineEvent Raised(PipelineEvent update, EntityReference target, EntityReference assignee)
    {
        var cause = new PluginContext(organization, update, 30) { SharedVariables = update.Variables, ParentContext = update.Cause, IsInTransaction = true };
        var source = new PipelineEvent
        {
            Message = Name, Table = update.Table, Id = update.Id, UserId = update.UserId, Cause = cause, Depth = update.Depth, CorrelationId = update.CorrelationId,
            CreatedOn = update.CreatedOn, Input = new ParameterCollection { ["Target"] = target, ["Assignee"] = assignee }, Bypass = update.Bypass,
        };
        organization.Engine.Pipeline.Run(source, new RaisedAssign(this));
        return source;
    }

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        request.Required<EntityReference>("Assignee");
        organization.Table(target.LogicalName);
        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        var table = organization.Table(source.Table);
        if (!organization.Has(Defect.AssignsWithoutRight))
        {
            organization.Access.CheckRow(source.UserId, "Assign", table, source.Id);
        }

        organization.Access.CheckRow(source.UserId, "Write", table, source.Id);
        organization.Access.CheckRow(source.UserId, "Read", table, source.Id);
    }

    public override void Main(PipelineEvent source)
    {
        var change = new Entity(source.Table, source.Id) { ["ownerid"] = source.Input["Assignee"] };
        if (organization.Switches.AssignRaises is AssignRaises.AssignRaisesUpdate or AssignRaises.Both || organization.Has(Defect.AssignsByUpdate))
        {
            organization.Engine.Execute(new UpdateRequest { Target = change }, source.UserId, MainOperation.CauseOf(organization, source));
        }
        else
        {
            organization.Owners.Update(source, change);
        }
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new AssignResponse { ResponseName = Name };

    private sealed class RaisedAssign(AssignHandler assign) : PipelineHandler
    {
        public override string Name => assign.Name;

        protected override IReadOnlyList<string> Parameters => assign.Parameters;

        public override PipelineEvent Begin(Request request) => assign.Begin(request);

        public override void CheckAccess(PipelineEvent source) => assign.CheckAccess(source);

        public override void Main(PipelineEvent source)
        {
        }

        public override OrganizationResponse Respond(PipelineEvent source) => assign.Respond(source);
    }
}
