using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Gives a charter a new stamp with every change, so that every worker process reads it anew within fifteen seconds, and holds level enforce to the approvals that it needs.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, CharterTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: stamp new charter", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a08")]
[CrmPluginRegistration(MessageNameEnum.Update, CharterTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, Watched,
    "LeadGovernance: stamp charter", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a09",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = PreImage, Image1Attributes = Approved)]
public sealed class StampCharter : GovernancePlugin
{
    private const string PreImage = "PreImage";
    private const string Approved = CharterTable.Level + "," + CharterTable.KeysRequired;

    private const string Watched =
        CharterTable.KeysRequired + "," +
        CharterTable.Status + "," + CharterTable.Level + "," + CharterTable.BulkMode + "," + CharterTable.Settings + "," + CharterTable.Stamp + "," +
        CharterTable.AllowOwnersWithoutResponsibility + "," + CharterTable.ShareWithCreator + "," + CharterTable.GovernanceTeam + "," +
        CharterTable.AlertManager + "," + CharterTable.AlertQueue + "," + CharterTable.AppUrl + "," + CharterTable.CutOverOn;

    internal override Effects Decide(Execution execution)
    {
        if (LacksApprovals(execution, out var keys))
        {
            return new Effects { Refusal = execution.Say(RuntimeCodes.ApprovalsMissing, $"{keys}") };
        }

        var effects = new Effects();
        effects.Columns[CharterTable.Stamp] = $"{execution.Now.Ticks:x}-{execution.Context.CorrelationId:N}";
        return effects;
    }

    /// <summary>Only a change of level or keys is judged; a charter that names no number of keys asks for two, as set-up does.</summary>
    private static bool LacksApprovals(Execution execution, out int keys)
    {
        execution.Context.PreEntityImages.TryGetValue(PreImage, out var stored);
        var sent = execution.Target;
        var asks = sent.Contains(CharterTable.Level) || sent.Contains(CharterTable.KeysRequired);
        keys = (sent.Contains(CharterTable.KeysRequired) ? sent : stored)?.GetAttributeValue<int?>(CharterTable.KeysRequired) ?? CharterTerms.CarefulKeys;
        var level = (sent.Contains(CharterTable.Level) ? sent : stored) is { } row ? Choices.Read<Level>(row, CharterTable.Level) : null;
        return asks && level == Level.Enforce && keys > 0;
    }
}
