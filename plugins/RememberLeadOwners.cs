using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Doors;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Plugins;

/// <summary>Before an account or contact changes its owner: whose its leads are. Their owners may change with it, and which step of theirs then runs, if any, is not documented.</summary>
[CrmPluginRegistration(MessageNameEnum.Update, AccountTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, AccountTable.OwnerId,
    "LeadGovernance: remember owners of the account's leads", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a40")]
[CrmPluginRegistration(MessageNameEnum.Assign, AccountTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: remember owners of the assigned account's leads", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a41")]
[CrmPluginRegistration(MessageNameEnum.Update, ContactTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, ContactTable.OwnerId,
    "LeadGovernance: remember owners of the contact's leads", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a42")]
[CrmPluginRegistration(MessageNameEnum.Assign, ContactTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: remember owners of the assigned contact's leads", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a43")]
public sealed class RememberLeadOwners : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing;
        }

        var effects = new Effects();
        if (charter.Policy!.Charter.Level != Level.Off)
        {
            effects.Carry(Carried.LeadOwners(execution.Context.PrimaryEntityId), LeadOwners.Of(execution.Context.PrimaryEntityName, execution.Context.PrimaryEntityId, execution.System).Text);
        }

        return effects;
    }
}
