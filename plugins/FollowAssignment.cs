using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>After an assignment: opens the handover row when field sales legally got the lead, closes it when the lead was taken back, and sets the lead's handover state.</summary>
[CrmPluginRegistration(MessageNameEnum.Assign, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: follow assignment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a07")]
public sealed class FollowAssignment : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var target = (EntityReference)execution.Context.InputParameters["Target"];
        if (execution.CarriedOwner(Carried.PreviousOwner(target.Id)) is not { } before || execution.UsableCharter(out _) is not { } charter)
        {
            return Effects.Nothing();
        }

        var lead = JudgedLead.OfStored(target.Id, charter, execution);
        var effects = new Effects();
        effects.UseException(lead, before, lead.StoredOwner!);
        var state = lead.Assessment.Lead.Handover;
        var after = lead.HandoverAfter(before, lead.StoredOwner!, state);
        if (lead.IsHandover(before, lead.StoredOwner!))
        {
            effects.OpenHandover(lead, before, lead.StoredOwner!, execution);
        }
        else if (after == state)
        {
            return effects;
        }
        else
        {
            effects.EndOffer(lead, after, execution);
        }

        effects.WriteHandoverState(target.Id, after);
        return effects;
    }
}
