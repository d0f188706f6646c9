using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Receipts;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Keeps the explanation of a change of owner by the Assign message; when the platform raises Update for it too, both write the same row.</summary>
[CrmPluginRegistration(MessageNameEnum.Assign, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: keep receipt of assignment", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a23", DeleteAsyncOperation = true)]
public sealed class KeepAssignmentReceipt : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var target = (EntityReference)execution.Context.InputParameters["Target"];
        var after = (EntityReference)execution.Context.InputParameters["Assignee"];
        if (execution.CarriedOwner(Carried.PreviousOwner(target.Id)) is not { } before || before.Equals(after)
            || execution.UsableCharter(out _) is not { } charter
            || execution.JudgedBefore(target.Id, JudgedLead.WhoActs(charter, execution), charter, execution.Now) is not { } lead
            || lead.IsHandover(before, after))
        {
            return Effects.Nothing();
        }

        var effects = new Effects();
        var correlation = execution.Context.CorrelationId.ToString("D");
        effects.Writes.Add(lead.Keep(
            ReceiptKind.OwnerMoved, target, $"{correlation}:{before.Id:D}>{after.Id:D}", before, after, Outcome.Of(lead, after), correlation));
        return effects;
    }
}
