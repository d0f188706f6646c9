using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins;

/// <summary>Stops a lead from reaching an owner, or "qualified", before the charter allows it; ignores computed columns that somebody types.</summary>
[CrmPluginRegistration(MessageNameEnum.Update, LeadTable.Name, StageEnum.PreValidation, ExecutionModeEnum.Synchronous, LeadColumns.Guarded,
    "LeadGovernance: guard lead change", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a03",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = LeadColumns.All)]
public sealed class GuardLeadChange : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (JudgedLead.OfUpdate(execution, out var instead) is not { } lead)
        {
            return instead;
        }

        var row = lead.Row;
        var effects = new Effects();
        effects.WithdrawTampering(lead, execution);
        if (row.Changes(LeadTable.OwnerId) && lead.SentOwner is { } newOwner)
        {
            if (!execution.IsAuthorisedOwner(row.Id, newOwner))
            {
                effects.GuardOwner(lead, newOwner, execution.Door(), execution);
            }

            if (!effects.Withdrawn.Contains(LeadTable.OwnerId))
            {
                effects.CarryJudgedOwner(row.Id, newOwner);
            }
        }

        if (effects.Refusal is null && row.Changes(LeadTable.StateCode) && row.Option(LeadTable.StateCode) == LeadStates.Qualified)
        {
            effects.GuardQualification(lead, execution);
        }

        effects.CarryWholeChange(lead);
        return effects;
    }
}
