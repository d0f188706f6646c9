using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a manager decides whether a rejection stands. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(DecideDisputeApi.Name)]
public sealed class DecideDispute : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (AnsweredHandover.OfRequest(DecideDisputeApi.HandoverParameter, HandoverCodes.NotDisputed, execution, out var instead) is not { } disputed)
        {
            return instead;
        }

        if (HandoverPolicy.AgainstDecision(disputed.Row.Dispute, disputed.Seller.Id) is { } problem)
        {
            return new Effects().Answer(problem, null, execution);
        }

        var upheld = execution.Input<bool>(DecideDisputeApi.UpheldParameter);
        var effects = new Effects().Answer(null, upheld ? HandoverTexts.Upheld : HandoverTexts.Dismissed, execution);
        effects.WriteDispute(
            new Entity(HandoverTable.Name, disputed.Row.Id)
            {
                [HandoverTable.DisputeDecidedBy] = new EntityReference(SystemUserTable.Name, disputed.Seller.Id),
                [HandoverTable.DisputeDecidedOn] = execution.Now,
            },
            upheld ? DisputeState.Upheld : DisputeState.Dismissed);
        if (upheld && disputed.Book.Latest?.Id == disputed.Row.Id && disputed.Lead.Assessment.Lead.Handover == HandoverState.Rejected)
        {
            Restore(effects, disputed);
        }

        return effects;
    }

    /// <summary>What the rejection made of the lead is undone, unless it was handed over again meanwhile.</summary>
    private static void Restore(Effects effects, AnsweredHandover disputed)
    {
        var lead = disputed.Lead.Row.Id;
        effects.AnnounceRecycling(lead, HandoverPolicy.Restored(disputed.Lead.Assessment.Lead));
        effects.WriteHandoverState(lead, HandoverState.None);
    }
}
