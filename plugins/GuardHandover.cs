using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Handovers are opened by a change of owner and answered by their custom APIs; a row written by hand would go round the list of reasons and the deadlines.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, HandoverTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard new handover", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a4a")]
[CrmPluginRegistration(MessageNameEnum.Update, HandoverTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, Guarded,
    "LeadGovernance: guard handover", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a4b")]
[CrmPluginRegistration(MessageNameEnum.Delete, HandoverTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard deletion of handover", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a75",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PreImage, Image1Attributes = HandoverTable.Lead)]
public sealed class GuardHandover : GovernancePlugin
{
    private const string Guarded =
        HandoverTable.Lead + "," + HandoverTable.State + "," + HandoverTable.FromTeam + "," + HandoverTable.FromUser + "," + HandoverTable.ToTeam + "," +
        HandoverTable.ToUser + "," + HandoverTable.HandedOverBy + "," + HandoverTable.HandedOverOn + "," + HandoverTable.DueOn + "," +
        HandoverTable.ReturnsOn + "," + HandoverTable.AnsweredOn + "," + HandoverTable.AnsweredBy + "," + HandoverTable.Reason + "," +
        HandoverTable.WakeDate + "," + HandoverTable.DisputableUntil + "," + HandoverTable.ManagerDecides + "," + HandoverTable.DisputeState + "," +
        HandoverTable.DisputeReason + "," + HandoverTable.DisputedBy + "," + HandoverTable.DisputedOn + "," + HandoverTable.DisputeDecidedBy + "," +
        HandoverTable.DisputeDecidedOn + "," + HandoverTable.StateCode;

    private const string PreImage = "PreImage";

    internal override Effects Decide(Execution execution) => execution.Context.MessageName == "Delete" ? MayGo(execution) : MayBeWritten(execution);

    private static Effects MayBeWritten(Execution execution) => execution.IsAnnouncedHandover(execution.Target)
        ? Effects.Nothing()
        : new Effects { Refusal = execution.Say(HandoverCodes.WrittenByHand) };

    /// <summary>While the lead is open its handovers say who may have it; afterwards they are history, which may be cleared.</summary>
    private static Effects MayGo(Execution execution)
    {
        var lead = execution.Context.PreEntityImages[PreImage].GetAttributeValue<EntityReference>(HandoverTable.Lead);
        var isOpen = lead != null && Rows.Find(execution.System, LeadTable.Name, LeadTable.Id, lead.Id, LeadTable.StateCode)?.GetAttributeValue<OptionSetValue>(LeadTable.StateCode)?.Value == LeadStates.Open;
        return isOpen ? new Effects { Refusal = execution.Say(HandoverCodes.WrittenByHand) } : Effects.Nothing();
    }
}
