using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Records;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>
/// Keeps Target and gives up the subordinate (MergeRequest, Microsoft): UpdateContent goes to Target, what hangs on the subordinate moves to Target, the subordinate is deactivated.
/// Not documented: whether Merge raises Update; here it does, for Target and for the subordinate's state. Children move without an event of their own.
/// </summary>
internal sealed class MergeHandler(Organization organization) : PipelineHandler
{
    private const int Active = 0;

    /// <summary>The state of a row that was given up, and the columns that say who its parent is.</summary>
    private static readonly Dictionary<string, (int Inactive, string[] Parents)> Tables = new(StringComparer.Ordinal)
    {
        ["lead"] = (2, ["parentaccountid", "parentcontactid"]), ["account"] = (1, ["parentaccountid"]), ["contact"] = (1, ["parentcustomerid"]),
    };

    public override string Name => "Merge";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "SubordinateId", "UpdateContent", "PerformParentingChecks"];

    public override PipelineEvent Begin(Request request)
    {
        var target = request.Required<EntityReference>("Target");
        request.Required<Guid>("SubordinateId");
        if (!Tables.ContainsKey(organization.Table(target.LogicalName).Name))
        {
            throw Fault.NotSupported($"Merge of '{target.LogicalName}'. These can be merged: {string.Join(", ", Tables.Keys)}.");
        }

        if (request.Optional<Entity>("UpdateContent") is { } content && (content.LogicalName != target.LogicalName || (content.Id != Guid.Empty && content.Id != target.Id)))
        {
            throw Fault.Of(Codes.InvalidArgument, $"UpdateContent must hold columns of the Target, {target.LogicalName} {target.Id}.");
        }

        return request.NewEvent(target.LogicalName, target.Id);
    }

    public override void CheckAccess(PipelineEvent source)
    {
        foreach (var id in new[] { source.Id, SubordinateOf(source) })
        {
            organization.Access.CheckRow(source.UserId, "Read", organization.Table(source.Table), id);
            organization.Access.CheckRow(source.UserId, "Write", organization.Table(source.Table), id);
        }
    }

    public override void Main(PipelineEvent source)
    {
        var table = organization.Table(source.Table);
        var (inactive, parents) = Tables[table.Name];
        Check(source, table, parents);
        var nested = new NestedRequests(organization, source);
        if (source.Input.TryGetValue("UpdateContent", out var value) && value is Entity content && content.Attributes.Keys.Any(k => k != table.Key))
        {
            content.Id = source.Id;
            content.Attributes.Remove(table.Key);
            nested.Update(content);
        }

        if (!organization.Has(Defect.LeavesChildrenOfMerged))
        {
            MergedChildren.Move(organization, table, SubordinateOf(source), source.Id);
        }

        // merged and masterid are the platform's own columns: no Update may carry them.
        organization.Rows.Update(table, SubordinateOf(source), [new("merged", true), new("masterid", new EntityReference(table.Name, source.Id))]);
        nested.Update(new Entity(table.Name, SubordinateOf(source))
        {
            ["statecode"] = new OptionSetValue(inactive), ["statuscode"] = new OptionSetValue(StateRules.DefaultStatus(table, inactive)),
        });
    }

    public override OrganizationResponse Respond(PipelineEvent source) => new MergeResponse { ResponseName = Name };

    private void Check(PipelineEvent source, Table table, string[] parents)
    {
        var subordinateId = SubordinateOf(source);
        if (source.Id == subordinateId)
        {
            throw Fault.Of(Codes.InvalidArgument, "Merge cannot be performed on master and sub-entities that are identical.");
        }

        var master = organization.Rows.Read(table, source.Id, table.Stored) ?? throw Fault.Missing(table.Name, source.Id);
        var subordinate = organization.Rows.Read(table, subordinateId, table.Stored) ?? throw Fault.Missing(table.Name, subordinateId);
        if (new[] { master, subordinate }.Any(r => r.GetAttributeValue<OptionSetValue>("statecode").Value != Active))
        {
            throw Fault.Of(Codes.InvalidArgument, "Merge cannot be performed on entity that is inactive.");
        }

        if (table.Columns.Any(c => MergedChildren.Moves(table, c) && c.MayPointAt(table.Name) && master.GetAttributeValue<EntityReference>(c.Name)?.Id == subordinateId))
        {
            throw Fault.Of(Codes.InvalidArgument, "Merge could create cyclical parenting.");
        }

        if (source.Input.TryGetValue("PerformParentingChecks", out var checks) && checks is true
            && parents.Any(p => master.GetAttributeValue<EntityReference>(p)?.Id != subordinate.GetAttributeValue<EntityReference>(p)?.Id))
        {
            throw Fault.Of(Codes.InvalidArgument, "Merge warning: sub-entity will be differently parented.");
        }
    }

    private static Guid SubordinateOf(PipelineEvent source) => (Guid)source.Input["SubordinateId"];
}
