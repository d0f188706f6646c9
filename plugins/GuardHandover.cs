using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Handovers are opened by a change of owner and answered by their custom APIs; a row written by hand would go round the list of reasons and the deadlines.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, HandoverTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard new handover", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a4a")]
[CrmPluginRegistration(MessageNameEnum.Update, HandoverTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, Guarded,
    "LeadGovernance: guard handover", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a4b")]
public sealed class GuardHandover : GovernancePlugin
{
    private const string Guarded =
        HandoverTable.Lead + "," + HandoverTable.State + "," + HandoverTable.FromTeam + "," + HandoverTable.FromUser + "," + HandoverTable.ToTeam + "," +
        HandoverTable.ToUser + "," + HandoverTable.HandedOverBy + "," + HandoverTable.HandedOverOn + "," + HandoverTable.DueOn + "," +
        HandoverTable.ReturnsOn + "," + HandoverTable.AnsweredOn + "," + HandoverTable.AnsweredBy + "," + HandoverTable.Reason + "," +
        HandoverTable.WakeDate + "," + HandoverTable.DisputableUntil + "," + HandoverTable.ManagerDecides;

    internal override Effects Decide(Execution execution) => execution.IsAnnouncedHandover(execution.Target)
        ? Effects.Nothing()
        : new Effects { Refusal = execution.Say(HandoverCodes.WrittenByHand) };
}
