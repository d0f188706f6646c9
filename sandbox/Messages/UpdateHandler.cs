using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Messages;

internal sealed class UpdateHandler(Organization organization) : PipelineHandler
{
    private static readonly string[] StateColumns = ["statecode", "statuscode"];
    private static readonly string[] OwnerColumns = ["ownerid"];

    public override string Name => "Update";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<Entity>("Target");
        var table = organization.Table(target.LogicalName);
        if (target.Id == Guid.Empty && target.Attributes.TryGetValue(table.Key, out var key) && key is Guid id)
        {
            target.Id = id;
        }

        if (target.Id == Guid.Empty)
        {
            throw Fault.Of(Codes.InvalidArgument, "Entity Id must be specified for Update");
        }

        // The key is always part of an Update's Target, also when the caller set only Id.
        target[table.Key] = target.Id;
        if (organization.Has(Defect.AddsColumnsToTarget))
        {
            target["description"] = null;
        }

        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        var table = organization.Table(source.Table);
        organization.Access.CheckRow(source.UserId, "Write", table, source.Id);
        if (source.Target!.Contains("ownerid"))
        {
            organization.Access.CheckRow(source.UserId, "Assign", table, source.Id);
        }

        organization.Access.CheckLookups(source.UserId, table, source.Id, source.Target);
    }

    /// <summary>State columns go in a round of their own, after the others; so does the owner where switch S2 says so.</summary>
    public override IEnumerable<PipelineEvent> Split(PipelineEvent source)
    {
        var target = source.Target!;
        var key = organization.Table(source.Table).Key;
        var groups = new List<string[]> { StateColumns };
        if (organization.Switches.OwnerIsSplit)
        {
            groups.Insert(0, OwnerColumns);
        }

        var apart = groups.Select(g => g.Where(target.Contains).ToArray()).Where(g => g.Length > 0).ToList();
        var rest = target.Attributes.Keys.Except(apart.SelectMany(c => c)).Where(c => c != key).ToArray();
        if (organization.Has(Defect.UpdatesInOneRound) || apart.Count == 0 || (apart.Count == 1 && rest.Length == 0))
        {
            return [source];
        }

        return apart.Prepend(rest).Where(c => c.Length > 0).Select(c => source.WithTarget(Part(target, key, c)));
    }

    public override void Main(PipelineEvent source)
    {
        var target = source.Target!;
        if (!organization.Switches.Stage20MayChangeOwner)
        {
            KeepSentOwner(source, target);
        }

        var raises = organization.Switches.AssignRaises is AssignRaises.UpdateRaisesAssign or AssignRaises.Both;
        if (raises && target.Contains("ownerid") && source.Cause?.MessageName != "Assign")
        {
            RaiseAssign(source, target);
        }

        organization.Access.CheckAddedLookups(source, organization.Table(source.Table));
        organization.Owners.Update(source, target);
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new UpdateResponse { ResponseName = Name };

    private static Entity Part(Entity target, string key, IEnumerable<string> columns)
    {
        var part = new Entity(target.LogicalName, target.Id) { [key] = target.Id };
        foreach (var column in columns)
        {
            part[column] = target[column];
        }

        return part;
    }

    /// <summary>S8 off: what stage 20 wrote into ownerid is lost.</summary>
    private static void KeepSentOwner(PipelineEvent source, Entity target)
    {
        if (source.SentOwner is { } owner)
        {
            target["ownerid"] = owner;
        }
        else
        {
            target.Attributes.Remove("ownerid");
        }
    }

    private void RaiseAssign(PipelineEvent source, Entity target)
    {
        var assign = new AssignHandler(organization).Raised(source, target.ToEntityReference(), target.GetAttributeValue<EntityReference>("ownerid"));
        target["ownerid"] = assign.Input["Assignee"];
    }
}
