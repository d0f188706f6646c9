using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>Books what was wrong with a new lead and lets the person who entered it read on, now that the row exists.</summary>
[CrmPluginRegistration(MessageNameEnum.Create, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, "",
    "LeadGovernance: record new lead", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a02",
    Image1Type = ImageTypeEnum.PostImage, Image1Name = LeadColumns.PostImage, Image1Attributes = LeadColumns.All)]
public sealed class RecordNewLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.OwnCarriedOwner(Carried.IntendedOwner) is not { } intended || execution.UsableCharter(out var nothing) is not { } charter)
        {
            return Effects.Nothing();
        }

        var lead = JudgedLead.Judge(new LeadRow(null, execution.Context.PostEntityImages[LeadColumns.PostImage]), charter, execution);
        var route = lead.Policy.RouteNewLead(lead.Assessment, lead.HolderOf(intended), lead.Actor, lead.Now);
        var effects = new Effects();
        if (route.NewOwner != null && lead.AccountableOwner(route.NewOwner) is null)
        {
            effects.Book(lead, lead.Policy.NobodyHolds(lead.Assessment, lead.HolderOf(intended), lead.Now), null, execution);
        }
        else if (route.Finding is { } finding)
        {
            effects.Book(lead, finding, null, execution);
        }

        if (execution.OwnCarriedText(Carried.Tampered) != null)
        {
            effects.Book(lead, lead.Tampering(), null, execution);
        }

        if (route.ShareWithCreator)
        {
            effects.ShareWithCreator(lead, lead.StoredOwner!);
        }

        return effects;
    }
}
