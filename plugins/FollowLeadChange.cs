using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Exceptions;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>
/// After a change: opens the handover row when the lead legally reached field sales, closes it when the lead was taken back or closed, and moves a lead on whose stage or evidence now belongs to another
/// team. The move is a request of its own, because whether stage 20 may rewrite the owner of an Update is not documented.
/// </summary>
[CrmPluginRegistration(MessageNameEnum.Update, LeadTable.Name, StageEnum.PostOperation, ExecutionModeEnum.Synchronous, LeadColumns.Judged,
    "LeadGovernance: follow lead change", 1, IsolationModeEnum.Sandbox, Id = "6f1b0c5e-6e0f-4c53-9a51-1f6f0a4b8a05",
    Image1Type = ImageTypeEnum.PreImage, Image1Name = LeadColumns.PreImage, Image1Attributes = LeadTable.OwnerId + "," + LeadTable.HandoverState,
    Image2Type = ImageTypeEnum.PostImage, Image2Name = LeadColumns.PostImage, Image2Attributes = LeadColumns.All)]
public sealed class FollowLeadChange : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return nothing;
        }

        var lead = JudgedLead.Judge(new LeadRow(null, execution.Context.PostEntityImages[LeadColumns.PostImage]), charter, execution);
        if (lead.Assessment.Level == Level.Off)
        {
            return Effects.Nothing();
        }

        var stored = execution.Context.PreEntityImages[LeadColumns.PreImage];
        var before = stored.GetAttributeValue<EntityReference>(LeadTable.OwnerId);
        var owner = lead.StoredOwner!;
        var effects = new Effects();
        if (lead.IsHandover(before, owner))
        {
            effects.OpenHandover(lead, before, owner, execution);
        }

        if (Choices.Read<HandoverState>(stored, LeadTable.HandoverState) == HandoverState.Pending)
        {
            effects.EndOffer(lead, lead.Assessment.Lead.Handover, execution);
        }

        effects.UseException(lead, before, owner);
        var accountable = lead.AccountableOwner(lead.Reown(owner));
        if (accountable != null && !accountable.Equals(owner))
        {
            effects.AuthoriseOwner(lead.Row.Id, accountable);
            effects.Writes.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, lead.Row.Id) { [LeadTable.OwnerId] = accountable } });
            effects.ShareWithCreator(lead, accountable);
        }

        return effects;
    }
}
