using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Gives a new lead its channel, stage, readiness and owner. Never refuses for the owner: no lead is lost.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: route new lead", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a01")]
public sealed class RouteNewLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var row = new LeadRow(execution.Target, null);
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return LeadGate.Withdraw(row, string.Join(" ", nothing.Notes));
        }

        var lead = JudgedLead.Judge(row, charter, execution);
        if (lead.Assessment.Level == Level.Off)
        {
            return LeadGate.Withdraw(row);
        }

        var intended = lead.SentOwner ?? new EntityReference(SystemUserTable.Name, execution.Context.UserId);
        var route = lead.Policy.RouteNewLead(lead.Assessment, lead.HolderOf(intended), lead.Actor, lead.Now);
        var owner = lead.AccountableOwner(route.NewOwner) ?? intended;
        var effects = new Effects();
        effects.Write(lead.OwnedBy(owner), HandoverState.None);
        effects.Carry(Carried.IntendedOwner, intended);
        effects.Carry(Carried.Tampered, lead.TamperedColumns(HandoverState.None));
        if (!owner.Equals(intended))
        {
            effects.Columns[LeadTable.OwnerId] = owner;
        }

        return effects;
    }
}
