using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;

namespace LeadGovernance.Plugins;

/// <summary>Finds who is to be told of a violation, after the save: an alert that fails never touches it.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, ViolationTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Asynchronous, "",
    "LeadGovernance: send alert", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a20", DeleteAsyncOperation = true)]
public sealed class SendAlert : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        var booked = BookedViolation.Read(execution.System, execution.Target.Id);
        return booked is { Alert: AlertState.Pending, AlertedTo: null } && execution.UsableCharter(out _) is { } charter
            ? AlertRouting.Tell(booked, charter, execution)
            : Effects.Nothing();
    }
}
