using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Gate;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>A share that lets field sales work on a lead which it may not own would be a handover by the back door. Reading is free.</summary>
[CrmPluginRegistration("GrantAccess", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard share", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a36", RegisteredBySetUp = true)]
[CrmPluginRegistration("ModifyAccess", LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: guard changed share", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a37", RegisteredBySetUp = true)]
public sealed class GuardShare : GovernancePlugin
{
    private const string Parameter = "PrincipalAccess";
    private const AccessRights Reading = AccessRights.ReadAccess | AccessRights.AppendToAccess;

    internal override Effects Decide(Execution execution)
    {
        var share = execution.Input<PrincipalAccess>(Parameter);
        if (share?.Principal is not { } receiver || (share.AccessMask & ~Reading) == AccessRights.None)
        {
            return Effects.Nothing();
        }

        if (execution.GuardingCharter(receiver, out var closed) is not { } charter)
        {
            return closed;
        }

        var effects = new Effects();
        var lead = JudgedLead.OfStored(execution.Input<EntityReference>("Target")!.Id, charter, execution);
        if (effects.GuardShare(lead, receiver, execution).Outcome == GateOutcome.Neutralise)
        {
            effects.Parameters[Parameter] = new PrincipalAccess { Principal = receiver, AccessMask = AccessRights.ReadAccess };
        }

        return effects;
    }
}
