using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Charters.Proof;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Handovers;

/// <summary>What stands against offering, accepting and rejecting a handover (a code LG44xx, null when nothing does), and what follows from each.</summary>
public sealed class HandoverPolicy
{
    private readonly Thresholds thresholds;
    private readonly Dictionary<RejectionReason, RecycleRule> rules;

    internal HandoverPolicy(Charter charter)
    {
        thresholds = charter.Thresholds;
        rules = charter.Recycle.ToDictionary(rule => rule.Reason);
    }

    /// <summary>Deadlines of a handover that is offered now.</summary>
    public HandoverTerms Offer(WorkingCalendar calendar, DateTime now)
    {
        var due = calendar.AddDays(now, thresholds.AcceptanceWorkingDays);
        return new(due, calendar.AddDays(due, thresholds.OverdueWorkingDays));
    }

    /// <summary>Whether the lead is ripe is the gate's question; this is about who gets it and how often.</summary>
    /// <param name="current">The latest handover of the lead; null when there was none.</param>
    /// <param name="byManager">A manager may offer a lead that others may not offer any more.</param>
    public string? AgainstOffer(LeadFacts lead, Holder to, Handover? current, IReadOnlyCollection<PastHandover> past, bool byManager, DateTime now) =>
        !lead.IsOpen ? HandoverCodes.LeadClosed
        : current?.Standing(now) is HandoverStanding.Offered or HandoverStanding.Overdue or HandoverStanding.Accepted ? HandoverCodes.UnderWay
        : !to.IsTeam && Pauses(to.Id, past, now) ? HandoverCodes.SellerPauses
        : byManager ? null
        : Rejections(past) > thresholds.MostRecycles ? HandoverCodes.ManagerDecides
        : Sleep.Cap(lead, now) is not null ? HandoverCodes.Resting
        : null;

    /// <summary>The same limits for a change of owner to field sales by any other door. Null when they are kept.</summary>
    /// <param name="from">Who has the lead; inside field sales only the seller's pause counts.</param>
    public Objection? AgainstTaking(LeadFacts lead, Holder from, Holder to, IReadOnlyCollection<PastHandover> past, DateTime now) =>
        !to.IsTeam && Pauses(to.Id, past, now) ? new(HandoverCodes.SellerPauses, Stops: true, ManagerMay: false)
        : from.Holds(Responsibility.FieldSales) ? null
        : Rejections(past) > thresholds.MostRecycles ? new(HandoverCodes.ManagerDecides, Stops: true, ManagerMay: true)
        : Sleep.Cap(lead, now) is not null ? new(HandoverCodes.Resting, Stops: true, ManagerMay: true)
        : null;

    /// <summary>Field sales gives a lead away that was offered to it only by rejecting it for a listed reason, and one that it accepted not at all. Who is not of field sales may take it back, and it is booked.</summary>
    public static Objection? AgainstGivingAway(LeadFacts lead, Holder from, Holder to, Actor actor) =>
        !lead.IsOpen || !from.Holds(Responsibility.FieldSales) || to.Holds(Responsibility.FieldSales) ? null
        : lead.Handover switch
        {
            HandoverState.Pending => new(HandoverCodes.GivenAwayUnanswered, actor.Responsibilities.Contains(Responsibility.FieldSales), ManagerMay: true),
            HandoverState.Accepted => new(HandoverCodes.GivenAwayAccepted, actor.Responsibilities.Contains(Responsibility.FieldSales), ManagerMay: true),
            _ => null,
        };

    public string? AgainstAccept(LeadFacts lead, Handover handover, Seller seller, IReadOnlyCollection<PastHandover> past, DateTime now) =>
        AgainstAnswer(lead, handover, seller, now)
        ?? (Pauses(seller.Id, past, now) ? HandoverCodes.SellerPauses : null);

    /// <param name="reason">What was chosen; null, or a value that is not listed, is refused.</param>
    /// <param name="date">Local date on which the lead may rise again, where the reason has one; null when it is not known.</param>
    public string? AgainstReject(LeadFacts lead, Handover handover, Seller seller, RejectionReason? reason, DateTime? date, WorkingCalendar calendar, DateTime now) =>
        AgainstAnswer(lead, handover, seller, now)
        ?? (reason is not { } chosen || !rules.TryGetValue(chosen, out var rule) ? HandoverCodes.NoListedReason
        : date is { } day && !IsPossible(rule, day, calendar.Clock.ToLocal(now).Date) ? HandoverCodes.DateOutOfRange
        : null);

    /// <summary>What follows from a rejection against which nothing stands.</summary>
    /// <param name="past">Earlier handovers of the lead, this one not among them.</param>
    public Recycling Reject(Handover handover, RejectionReason reason, DateTime? date, IReadOnlyCollection<PastHandover> past, WorkingCalendar calendar, DateTime now)
    {
        if (!rules.TryGetValue(reason, out var rule))
        {
            throw new ArgumentOutOfRangeException(nameof(reason), reason, "A rejection needs a listed reason: ask AgainstReject first.");
        }

        var managerDecides = Rejections(past) >= thresholds.MostRecycles;
        return new()
        {
            Reason = reason,
            Owner = handover.From,
            OwnerIsTeam = handover.FromTeam,
            Stage = managerDecides ? null : rule.Stage,
            WakeOn = managerDecides ? null : WakeOn(rule, date, calendar, now),
            ManagerDecides = managerDecides,
            SellerPausesUntil = now.AddDays(thresholds.SellerPauseDays),
            DisputableUntil = calendar.AddDays(now, thresholds.DisputeWorkingDays),
        };
    }

    /// <param name="isLatest">Only the latest rejection of a lead can be disputed: what came after it has settled the matter.</param>
    public string? AgainstDispute(Handover handover, Dispute dispute, bool isLatest, Seller who, string? reason, DateTime now) =>
        handover.State != HandoverState.Rejected || !isLatest || dispute.State is not null || !(now < dispute.Until) ? HandoverCodes.NotDisputable
        : handover.From != who.Id && !who.Teams.Contains(handover.From) ? HandoverCodes.NotFormerOwner
        : (reason ?? string.Empty).Trim().Length < thresholds.ExceptionReasonLength ? HandoverCodes.DisputeReason
        : null;

    /// <summary>A manager decides, never who rejected the lead or disputes that.</summary>
    public static string? AgainstDecision(Dispute dispute, Guid manager) =>
        dispute.State != DisputeState.Open ? HandoverCodes.NotDisputed
        : manager == dispute.RejectedBy || manager == dispute.DisputedBy ? HandoverCodes.PartyDecides
        : null;

    /// <summary>The facts of the lead as though it had never been rejected.</summary>
    public static LeadFacts Restored(LeadFacts lead) => lead with { Handover = HandoverState.None, RecycledOn = null, RecycleReason = null, RecycledTo = null, WakeOn = null };

    /// <summary>The facts of the lead after a rejection: what field sales refuted counts no longer, and the lead rests until its day.</summary>
    public static LeadFacts Recycled(LeadFacts lead, Recycling recycling, DateTime now) => lead with
    {
        Handover = HandoverState.Rejected,
        RecycledOn = now,
        RecycleReason = recycling.Reason,
        RecycledTo = recycling.Stage,
        WakeOn = recycling.WakeOn,
        NeglectedOn = null,
    };

    private static string? AgainstAnswer(LeadFacts lead, Handover handover, Seller seller, DateTime now) => handover.Standing(now) switch
    {
        HandoverStanding.Returned => HandoverCodes.TooLate,
        not (HandoverStanding.Offered or HandoverStanding.Overdue) => HandoverCodes.AlreadyAnswered,
        _ => !lead.IsOpen ? HandoverCodes.LeadClosed
            : handover.To != seller.Id && !seller.Teams.Contains(handover.To) ? HandoverCodes.NotReceiver
            : null,
    };

    private bool Pauses(Guid seller, IReadOnlyCollection<PastHandover> past, DateTime now) => past.Any(handover =>
        handover.Seller == seller
        && (handover.State is HandoverState.Rejected or HandoverState.Returned)
        && now < handover.ClosedOn.AddDays(thresholds.SellerPauseDays));

    private static int Rejections(IReadOnlyCollection<PastHandover> past) => past.Count(handover => handover.State == HandoverState.Rejected);

    private static bool IsPossible(RecycleRule rule, DateTime date, DateTime today) =>
        rule.Wake == WakeRule.OnDate && date.Date > today && date.Date <= today.AddDays(NumberChecks.MostDays);

    /// <summary>At the opening of its day, so that it wakes for somebody who is there.</summary>
    private static DateTime? WakeOn(RecycleRule rule, DateTime? date, WorkingCalendar calendar, DateTime now) => rule.Wake switch
    {
        WakeRule.Never => null,
        _ when (rule.Wake == WakeRule.OnDate ? date : null) is { } named => calendar.OpeningOn(named),
        _ when rule.Days == 0 => now,
        _ => calendar.OpeningOn(calendar.Clock.ToLocal(now).Date.AddDays(rule.Days)),
    };
}
