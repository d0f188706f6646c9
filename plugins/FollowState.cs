using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>
/// After a message that may change the state without showing itself as an Update: a lead that is open again is looked at anew, since its owner may have
/// joined field sales meanwhile, and an offer ends with the lead that closes. Where an Update was shown, its own steps have done both and nothing is left.
/// </summary>
[CrmPluginRegistration("QualifyLead", LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: follow qualification", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8c00", RegisteredBySetUp = true)]
[CrmPluginRegistration("SetState", LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: follow state", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8c01", RegisteredBySetUp = true)]
[CrmPluginRegistration("SetStateDynamicEntity", LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: follow dynamic state", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8c02", RegisteredBySetUp = true)]
public sealed class FollowState : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing;
        }

        var reference = execution.Input<EntityReference>("LeadId") ?? execution.Input<EntityReference>("EntityMoniker")!;
        var lead = JudgedLead.OfStored(reference.Id, charter, execution);
        var effects = new Effects();
        if (lead.Assessment.Level == Level.Off)
        {
            return effects;
        }

        var after = lead.HandoverWhenClosed(lead.Assessment.Lead.Handover);
        if (after != lead.Assessment.Lead.Handover)
        {
            effects.EndOffer(lead, after, execution);
            effects.WriteHandoverState(reference.Id, after);
        }
        else if (lead.IsStale())
        {
            effects.Writes.Add(effects.Touch(lead));
        }

        return effects;
    }
}
