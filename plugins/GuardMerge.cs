using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>A merge whose content gives the lead that stays another owner or state passes the same gate; it is refused whole, since half a merge is worse than none.</summary>
[CrmPluginRegistration("Merge", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard merge", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a35", RegisteredBySetUp = true)]
public sealed class GuardMerge : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.Input<Entity>("UpdateContent") is not { } content || execution.Input<EntityReference>("Target") is not { } target)
        {
            return Effects.Nothing();
        }

        var stored = execution.System.Retrieve(LeadTable.Name, target.Id, new(LeadColumns.AllList));
        var row = new LeadRow(content, stored);
        if (execution.GuardingCharter(row, out var closed) is not { } charter)
        {
            return closed;
        }

        var lead = JudgedLead.Judge(row, charter, execution);
        var effects = new Effects();
        if (lead.Assessment.Level == Level.Off)
        {
            return effects;
        }

        if (lead.TamperedColumns(null) is { } columns)
        {
            effects.Book(lead, lead.Tampering(), lead.StoredOwner, execution);
            effects.Parameters["UpdateContent"] = Without(content, columns.Split(','));
        }

        if (row.Changes(LeadTable.OwnerId) && lead.SentOwner is { } newOwner)
        {
            effects.GuardOwner(lead, newOwner, new Door(false, false), execution);
        }

        if (effects.Refusal is null && row.Changes(LeadTable.StateCode) && row.Option(LeadTable.StateCode) == LeadStates.Qualified)
        {
            effects.GuardQualification(lead, execution);
        }

        return effects;
    }

    private static Entity Without(Entity content, string[] columns)
    {
        var rest = new Entity(content.LogicalName, content.Id);
        foreach (var column in content.Attributes)
        {
            if (System.Array.IndexOf(columns, column.Key) < 0)
            {
                rest[column.Key] = column.Value;
            }
        }

        return rest;
    }
}
