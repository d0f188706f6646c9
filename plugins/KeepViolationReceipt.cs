using System;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Receipts;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Keeps the explanation of what was refused, neutralised or ignored.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, ViolationTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: keep receipt of violation", 2, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a25", DeleteAsyncOperation = true)]
public sealed class KeepViolationReceipt : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var row = execution.Target;
        var reference = row.GetAttributeValue<EntityReference>(ViolationTable.Lead);
        var to = ViolationWriter.Owner(row, ViolationTable.ToTeam, ViolationTable.ToUser);
        if (ReceiptPolicy.Of(Choices.Read<FindingKind>(row, ViolationTable.Kind) ?? FindingKind.Noted) is not { } kind
            || reference is null || to is null || execution.UsableCharter(out _) is not { } charter
            || execution.JudgedBefore(
                reference.Id,
                charter.ActorOf(row.GetAttributeValue<EntityReference>(ViolationTable.Actor), execution.Now),
                charter,
                row.GetAttributeValue<DateTime?>(ViolationTable.DetectedOn) ?? execution.Now) is not { } lead)
        {
            return Effects.Nothing();
        }

        var code = row.GetAttributeValue<string>(ViolationTable.Code);
        var outcome = Outcome.Of(lead, to);
        var effects = new Effects();
        effects.Writes.Add(lead.Keep(
            kind, reference, $"{row.Id:D}", ViolationWriter.Owner(row, ViolationTable.FromTeam, ViolationTable.FromUser), to,
            outcome with { Codes = code, MissingCodes = row.GetAttributeValue<string>(ViolationTable.MissingCodes), ExplanationCodes = $"{code},{outcome.Rule}" },
            execution.Context.CorrelationId.ToString("D")));
        return effects;
    }
}
