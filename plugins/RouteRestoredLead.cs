using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>A lead that comes back from the recycle bin is judged as it stands: like a new lead it is never refused, but a wrong owner is replaced and booked.</summary>
[CrmPluginRegistration("Restore", LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: route restored lead", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a38", RegisteredBySetUp = true)]
public sealed class RouteRestoredLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing;
        }

        var lead = JudgedLead.OfStored(execution.Target.Id, charter, execution);
        var effects = new Effects();
        if (lead.Assessment.Level == Level.Off || !lead.JudgeHolding(lead.StoredOwner!).IsIllegal)
        {
            return effects;
        }

        var route = lead.Policy.RouteNewLead(lead.Assessment, lead.HolderOf(lead.StoredOwner!), lead.Actor, lead.Now);
        if (route.Finding is { } finding)
        {
            effects.Book(lead, finding, lead.StoredOwner, execution);
        }

        if (lead.AccountableOwner(route.NewOwner) is { } owner)
        {
            effects.Writes.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, lead.Row.Id) { [LeadTable.OwnerId] = owner } });
        }

        return effects;
    }
}
