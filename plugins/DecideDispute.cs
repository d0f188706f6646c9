using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: a manager decides whether a rejection stands. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(DecideDisputeApi.Name)]
public sealed class DecideDispute : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return Answer(nothing, RuntimeCodes.NotSetUp, null, execution);
        }

        if (AnsweredHandover.Find(execution.Input<EntityReference>(DecideDisputeApi.HandoverParameter)!, charter, execution) is not { } disputed)
        {
            return Answer(new Effects(), HandoverCodes.NotDisputed, null, execution);
        }

        if (HandoverPolicy.AgainstDecision(disputed.Row.Dispute, disputed.Seller.Id) is { } problem)
        {
            return Answer(new Effects(), problem, null, execution);
        }

        var upheld = execution.Input<bool>(DecideDisputeApi.UpheldParameter);
        var effects = Answer(new Effects(), null, upheld ? HandoverTexts.Upheld : HandoverTexts.Dismissed, execution);
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
        effects.AuthoriseHandover(lead, HandoverState.None);
        effects.Writes.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, lead) { [LeadTable.HandoverState] = Choices.Of(HandoverState.None) } });
    }

    private static Effects Answer(Effects effects, string? problem, Words? done, Execution execution)
    {
        effects.Outputs[DecideDisputeApi.OkProperty] = problem is null;
        effects.Outputs[DecideDisputeApi.CodeProperty] = problem ?? string.Empty;
        effects.Outputs[DecideDisputeApi.MessageProperty] = (problem is null ? done! : Codes.Message(problem)).In(execution.LanguageOfCaller());
        return effects;
    }
}
