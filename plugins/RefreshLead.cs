using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>Recomputes a lead whose facts, owner or state change, and asserts the gate again: another step may have changed the owner after stage 10.</summary>
[CrmPluginRegistration(MessageNameEnum.Update, LeadTable.Name, StageEnum.PreOperation, ExecutionModeEnum.Synchronous, LeadColumns.Judged,
    "LeadGovernance: refresh lead", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a04",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = LeadColumns.All)]
public sealed class RefreshLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (JudgedLead.OfUpdate(execution, out var instead) is not { } lead)
        {
            return instead;
        }

        var row = lead.Row;
        var effects = new Effects();
        var owner = lead.SentOwner ?? lead.StoredOwner!;
        var handover = execution.AuthorisedHandover(row.Id) ?? lead.Assessment.Lead.Handover;
        if (row.Changes(LeadTable.OwnerId))
        {
            if (!execution.HasJudged(row.Id, owner))
            {
                effects.AssertOwner(lead, owner);
            }

            handover = lead.HandoverAfter(lead.StoredOwner!, owner, handover);
        }

        effects.NoteChangeUnderHandover(lead, execution);
        effects.Write(lead, lead.HandoverAtClosing(handover));
        effects.PassOn(row.Id, execution);
        return effects;
    }
}
