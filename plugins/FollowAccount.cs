using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>After an account grew or shrank: its open leads are looked at anew, and only those that this changes are written. A new owner is <see cref="ReviewCascade"/>'s: moving a lead here first would hide what is to be booked.</summary>
[CrmPluginRegistration(MessageNameEnum.Update, AccountTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous,
    AccountTable.NumberOfEmployees + "," + AccountTable.Revenue + "," + AccountTable.TransactionCurrencyId,
    "LeadGovernance: follow account", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a6f", DeleteAsyncOperation = true)]
public sealed class FollowAccount : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing;
        }

        var effects = new Effects();
        foreach (var lead in LeadsOf.Account(execution.Context.PrimaryEntityId, execution.System))
        {
            effects.LookAtEvidence(lead, charter, execution);
        }

        return effects;
    }
}
