using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>Gives a charter a new stamp with every change, so that every worker process reads it anew within fifteen seconds.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, CharterTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: stamp new charter", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a08")]
[CrmPluginRegistration(MessageNameEnum.Update, CharterTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, Watched,
    "LeadGovernance: stamp charter", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a09")]
public sealed class StampCharter : GovernancePlugin
{
    private const string Watched =
        CharterTable.Status + "," + CharterTable.Level + "," + CharterTable.BulkMode + "," + CharterTable.Settings + "," + CharterTable.Stamp + "," +
        CharterTable.AllowOwnersWithoutResponsibility + "," + CharterTable.ShareWithCreator + "," + CharterTable.GovernanceTeam + "," +
        CharterTable.AlertManager;

    internal override Effects Decide(Execution execution)
    {
        var effects = new Effects();
        effects.Columns[CharterTable.Stamp] = $"{execution.Now.Ticks:x}-{execution.Context.CorrelationId:N}";
        return effects;
    }
}
