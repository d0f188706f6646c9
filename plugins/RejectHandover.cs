using System;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: field sales gives a lead back, for a listed reason. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(RejectHandoverApi.Name)]
public sealed class RejectHandover : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (AnsweredHandover.OfRequest(RejectHandoverApi.HandoverParameter, HandoverCodes.NotReceiver, execution, out var instead) is not { } answered)
        {
            return instead;
        }

        var lead = answered.Lead;
        var handover = answered.Row.Handover;
        var reason = (RejectionReason)(execution.Input<int>(RejectHandoverApi.ReasonParameter) - Choices.First);
        var date = execution.InputMoment(RejectHandoverApi.WakeDateParameter)?.Date;
        var policy = lead.Policy.Handovers;
        if ((answered.AgainstAnswer ?? policy.AgainstReject(lead.Assessment.Lead, handover, answered.Seller, reason, date, lead.Assessment.Calendar, lead.Now)) is { } problem)
        {
            return new Effects().Answer(problem, null, execution);
        }

        var recycling = policy.Reject(handover, reason, date, answered.Book.Past(answered.Row.Id, lead.Now), lead.Assessment.Calendar, lead.Now);
        var effects = new Effects().Answer(null, recycling.ManagerDecides ? HandoverTexts.ManagerDecides : HandoverTexts.Rejected, execution);
        WriteRow(effects, answered, recycling, date, execution);
        effects.AnnounceRecycling(lead.Row.Id, HandoverPolicy.Recycled(lead.Assessment.Lead, recycling, lead.Now));
        effects.GiveBack(lead, answered.Row.From, HandoverState.Rejected);
        return effects;
    }

    private static void WriteRow(Effects effects, AnsweredHandover answered, Recycling recycling, DateTime? date, Execution execution)
    {
        var row = answered.Answer(execution);
        row[HandoverTable.Reason] = Choices.Of(recycling.Reason);
        row[HandoverTable.WakeDate] = date;
        row[HandoverTable.DisputableUntil] = recycling.DisputableUntil;
        row[HandoverTable.ManagerDecides] = recycling.ManagerDecides;
        effects.WriteHandover(row, HandoverState.Rejected);
    }
}
