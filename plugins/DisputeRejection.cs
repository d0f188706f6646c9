using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: inside sales disputes that a lead was rejected rightly. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(DisputeRejectionApi.Name)]
public sealed class DisputeRejection : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out var nothing) is not { } charter)
        {
            return Answer(nothing, RuntimeCodes.NotSetUp, execution);
        }

        if (AnsweredHandover.Find(execution.Input<EntityReference>(DisputeRejectionApi.HandoverParameter)!, charter, execution) is not { } disputed)
        {
            return Answer(new Effects(), HandoverCodes.NotDisputable, execution);
        }

        var lead = disputed.Lead;
        var reason = execution.Input<string>(DisputeRejectionApi.ReasonParameter);
        var isLatest = disputed.Book.Latest?.Id == disputed.Row.Id;
        var problem = lead.Policy.Handovers.AgainstDispute(disputed.Row.Handover, disputed.Row.Dispute, isLatest, disputed.Seller, reason, lead.Now);
        var effects = Answer(new Effects(), problem, execution);
        if (problem is null)
        {
            effects.WriteDispute(
                new Entity(HandoverTable.Name, disputed.Row.Id)
                {
                    [HandoverTable.DisputeReason] = ColumnText.Fit(reason!.Trim(), HandoverTable.DisputeReasonLength),
                    [HandoverTable.DisputedBy] = new EntityReference(SystemUserTable.Name, disputed.Seller.Id),
                    [HandoverTable.DisputedOn] = execution.Now,
                },
                DisputeState.Open);
            effects.Book(lead, lead.Policy.DisputedRejection(lead.Assessment, lead.HolderOf(lead.StoredOwner!), lead.Now), null, execution);
        }

        return effects;
    }

    private static Effects Answer(Effects effects, string? problem, Execution execution)
    {
        effects.Outputs[DisputeRejectionApi.OkProperty] = problem is null;
        effects.Outputs[DisputeRejectionApi.CodeProperty] = problem ?? string.Empty;
        effects.Outputs[DisputeRejectionApi.MessageProperty] = (problem is null ? HandoverTexts.Disputed : Codes.Message(problem)).In(execution.LanguageOfCaller());
        return effects;
    }
}
