using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Kpis;

/// <summary>Counts a week.</summary>
public static class KpiBook
{
    /// <summary>A figure of every measure for all teams together, and of each team that had something to measure.</summary>
    public static IReadOnlyList<KpiFigure> Of(KpiFacts facts, KpiWeek week)
    {
        // An offer that was taken back owes nobody an answer.
        var due = facts.Offers.Where(offer => week.Contains(offer.DueOn) && offer.State != HandoverState.Withdrawn);
        var ended = facts.Offers.Where(offer => week.Contains(offer.EndedOn()));
        var premature = facts.PrematureOn.Count(on => week.Contains(on));
        var offered = facts.Offers.Count(offer => week.Contains(offer.OfferedOn));
        var created = facts.NewLeads.Where(lead => week.Contains(lead.CreatedOn)).ToList();
        var done = facts.Talks.Where(talk => week.Contains(talk.DoneOn));
        var booked = facts.Talks.Where(talk => week.Contains(talk.BookedOn) || (talk.BookedOn is null && week.Contains(talk.DoneOn)));
        return
        [
            .. Shares(KpiMeasure.AnswersInTime, due, offer => offer.Team, offer => offer.AnsweredOn <= offer.DueOn),
            .. Shares(KpiMeasure.AcceptedOffers, ended, offer => offer.Team, offer => offer.State == HandoverState.Accepted),
            new(KpiMeasure.PrematureHandovers, null, premature, premature + offered),
            new(KpiMeasure.FieldShare, null, created.Count(lead => lead.OwnedByFieldSales), created.Count),
            .. Shares(KpiMeasure.DecisionMakerConversations, done, talk => talk.Team, talk => talk.ReachedDecisionMaker),
            .. Shares(KpiMeasure.BookedAppointments, booked, talk => talk.Team, talk => talk.BookedOn != null),
        ];
    }

    private static DateTime? EndedOn(this OfferFact offer) => offer.State switch
    {
        HandoverState.Accepted or HandoverState.Rejected => offer.AnsweredOn,
        HandoverState.Returned => offer.ReturnsOn,
        _ => null,
    };

    private static IEnumerable<KpiFigure> Shares<T>(KpiMeasure measure, IEnumerable<T> all, Func<T, Guid?> team, Func<T, bool> counts)
    {
        var rows = all.ToList();
        yield return new(measure, null, rows.Count(counts), rows.Count);
        foreach (var own in rows.Where(row => team(row) != null).GroupBy(team).OrderBy(group => group.Key))
        {
            yield return new(measure, own.Key, own.Count(counts), own.Count());
        }
    }
}
