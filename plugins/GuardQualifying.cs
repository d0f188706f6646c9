using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Stops a lead from being qualified before the charter allows it, by the messages that don't show themselves as an Update at first. Refused whole: half a qualification is worse than none.</summary>
[CrmPluginRegistration("QualifyLead", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard qualification", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a30", RegisteredBySetUp = true)]
[CrmPluginRegistration("SetState", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard state", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a31", RegisteredBySetUp = true)]
[CrmPluginRegistration("SetStateDynamicEntity", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard dynamic state", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a32", RegisteredBySetUp = true)]
public sealed class GuardQualifying : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (LeadToQualify(execution) is not { } reference)
        {
            return Effects.Nothing();
        }

        if (execution.StrictCharter(out var closed) is not { } charter)
        {
            return closed;
        }

        var effects = new Effects();
        var lead = JudgedLead.OfStored(reference.Id, charter, execution);
        effects.GuardQualification(lead, execution);
        if (effects.Refusal is null && lead.Assessment.Level != Level.Off)
        {
            // These messages may show themselves in no Update, so that nothing else would note that the gate saw it.
            effects.AuthoriseQualification(reference.Id, lead.Now);
            effects.Writes.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, reference.Id) { [LeadTable.QualifiedOn] = lead.Now } });
        }

        return effects;
    }

    /// <summary>Null when the request only disqualifies or opens a lead again.</summary>
    private static EntityReference? LeadToQualify(Execution execution) =>
        execution.Input<EntityReference>("LeadId")
        ?? (execution.Input<OptionSetValue>("State")?.Value == LeadStates.Qualified ? execution.Input<EntityReference>("EntityMoniker") : null);
}
