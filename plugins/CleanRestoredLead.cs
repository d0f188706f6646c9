using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>A restore may bring columns of its own: computed ones that somebody typed are left out, as everywhere.</summary>
[CrmPluginRegistration("Restore", LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: clean restored lead", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a3b", RegisteredBySetUp = true)]
public sealed class CleanRestoredLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution) => LeadGate.Withdraw(new LeadRow(execution.Target, null));
}
