using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
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
        if (AnsweredHandover.OfRequest(DisputeRejectionApi.HandoverParameter, HandoverCodes.NotDisputable, execution, out var instead) is not { } disputed)
        {
            return instead;
        }

        var lead = disputed.Lead;
        var reason = execution.Input<string>(DisputeRejectionApi.ReasonParameter);
        var isLatest = disputed.Book.Latest?.Id == disputed.Row.Id;
        var problem = lead.Policy.Handovers.AgainstDispute(disputed.Row.Handover, disputed.Row.Dispute, isLatest, disputed.Seller, reason, lead.Now);
        var effects = new Effects().Answer(problem, HandoverTexts.Disputed, execution);
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
}
