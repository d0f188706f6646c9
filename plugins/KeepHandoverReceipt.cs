using System;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Receipts;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Keeps the explanation of a handover, by whatever door it came.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, HandoverTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: keep receipt of handover", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a24", DeleteAsyncOperation = true)]
public sealed class KeepHandoverReceipt : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var row = execution.Target;
        var reference = row.GetAttributeValue<EntityReference>(HandoverTable.Lead);
        var to = ViolationWriter.Owner(row, HandoverTable.ToTeam, HandoverTable.ToUser);
        if (reference is null || to is null || execution.UsableCharter(out _) is not { } charter
            || execution.JudgedBefore(
                reference.Id,
                charter.ActorOf(row.GetAttributeValue<EntityReference>(HandoverTable.HandedOverBy), execution.Now),
                charter,
                row.GetAttributeValue<DateTime?>(HandoverTable.HandedOverOn) ?? execution.Now) is not { } lead)
        {
            return Effects.Nothing();
        }

        var effects = new Effects();
        effects.Writes.Add(lead.Keep(
            ReceiptKind.HandedOver, reference, $"{row.Id:D}", ViolationWriter.Owner(row, HandoverTable.FromTeam, HandoverTable.FromUser), to,
            Outcome.Of(lead, to), execution.Context.CorrelationId.ToString("D")));
        return effects;
    }
}
