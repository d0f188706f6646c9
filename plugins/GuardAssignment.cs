using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>The same gate for the Assign message, whether or not the platform also raises Update for it.</summary>
/// <remarks>No pre-image: no real export registers one on Assign, so the lead is read.</remarks>
[CrmPluginRegistration(MessageNameEnum.Assign, LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard assignment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a06")]
public sealed class GuardAssignment : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var target = (EntityReference)execution.Context.InputParameters["Target"];
        var assignee = (EntityReference)execution.Context.InputParameters["Assignee"];
        if (execution.HasJudged(target.Id, assignee))
        {
            // An Update that raises Assign has been judged with all its facts, which the stored row does not have yet.
            return Effects.Nothing();
        }

        if (execution.GuardingCharter(assignee, out var closed) is not { } charter)
        {
            return closed;
        }

        var lead = JudgedLead.OfStored(target.Id, charter, execution);
        if (lead.Assessment.Level == Level.Off || assignee.Equals(lead.StoredOwner))
        {
            return Effects.Nothing();
        }

        var effects = new Effects();
        effects.Carry(Carried.PreviousOwner(target.Id), lead.StoredOwner!);
        effects.CarryFacts(lead);
        effects.GuardOwner(lead, assignee, execution.Door(), execution);
        return effects;
    }
}
