using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>The moment of the last sweep is what the health check trusts and what the next sweep starts from: only a sweep writes it.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, CharterTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard sweep moment of new charter", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a80")]
[CrmPluginRegistration(MessageNameEnum.Update, CharterTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, CharterTable.LastSweepOn,
    "LeadGovernance: guard sweep moment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a81")]
public sealed class GuardSweepMoment : GovernancePlugin
{
    internal override Effects Decide(Execution execution) =>
        !execution.Target.Contains(CharterTable.LastSweepOn) || SweepMoment.IsAnnounced(execution.Target, execution)
            ? Effects.Nothing()
            : new Effects { Refusal = execution.Say(SweepCodes.WrittenByHand) };
}
