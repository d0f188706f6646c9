using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Exceptions are asked for and granted by their custom APIs, which hold the charter's conditions; a row written by hand would go round them.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, ExceptionTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard new exception", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a39")]
[CrmPluginRegistration(MessageNameEnum.Update, ExceptionTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, Guarded,
    "LeadGovernance: guard exception", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a3a")]
public sealed class GuardException : GovernancePlugin
{
    private const string Guarded =
        ExceptionTable.Lead + "," + ExceptionTable.Status + "," + ExceptionTable.Reason + "," + ExceptionTable.ToTeam + "," + ExceptionTable.ToUser + "," +
        ExceptionTable.RequestedBy + "," + ExceptionTable.DecidedBy + "," + ExceptionTable.DecidedOn + "," + ExceptionTable.Until + "," +
        ExceptionTable.SingleUse + "," + ExceptionTable.UsedOn;

    internal override Effects Decide(Execution execution) => execution.IsAnnounced(execution.Target)
        ? Effects.Nothing()
        : new Effects { Refusal = execution.Say(ExceptionCodes.WrittenByHand) };
}
