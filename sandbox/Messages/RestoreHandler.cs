using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>
/// Brings a deleted row back from the recycle bin (restore deleted records with code, Microsoft): its columns as they were, except those that Target holds.
/// Not documented: which right it needs – here that to create a row with that owner – and whether it raises Create or Update; here it raises neither.
/// </summary>
internal sealed class RestoreHandler(Organization organization) : PipelineHandler
{
    public override string Name => "Restore";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target"];

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<Entity>("Target");
        var table = organization.Table(target.LogicalName);
        if (!TableMessages.CanBeRestored(table))
        {
            throw Fault.NotSupported($"Restore of '{table.Name}'.");
        }

        return request.NewEvent(table.Name, target.Id);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        var table = organization.Table(source.Table);
        var owner = source.Target!.GetAttributeValue<EntityReference>("ownerid") ?? organization.RecycleBin.OwnerOf(table, source.Id);
        organization.Access.CheckCreate(source.UserId, table, owner is null ? new Entity(table.Name) : new Entity(table.Name) { ["ownerid"] = owner });
    }

    public override void Main(PipelineEvent source)
    {
        organization.RecycleBin.Restore(organization.Table(source.Table), source.Id);
        organization.Records.Update(source.Target!, source.UserId);
        source.Output["id"] = source.Id;
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new() { ResponseName = Name, Results = source.Output };
}
