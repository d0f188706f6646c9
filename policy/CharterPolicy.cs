using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Charters.Proof;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy;

/// <summary>A charter made ready to decide: immutable, safe for many threads, the cost of a verdict independent of the number of rules.</summary>
public sealed class CharterPolicy
{
    private readonly HashSet<string> customerChannels;
    private readonly HashSet<string> triggerEventChannels;
    private readonly Assessor assessor;
    private readonly Jury jury;
    private readonly Router router;
    private readonly OwnerGate ownerGate;
    private readonly QualificationGate qualificationGate;
    private readonly LaunderingWatch laundering;

    private CharterPolicy(Charter charter)
    {
        Charter = charter;
        customerChannels = ChannelsWhere(rule => rule.Customer != null || rule.Evidence == EvidenceKind.LargerCustomer);
        triggerEventChannels = ChannelsWhere(rule => rule.Evidence == EvidenceKind.TriggerEvent);
        assessor = new(charter);
        jury = new(charter);
        router = new(charter, jury);
        ownerGate = new(charter, jury);
        qualificationGate = new(jury);
        laundering = new(charter, jury, assessor);
        Handovers = new(charter);
    }

    public Charter Charter { get; }

    /// <summary>Offer, acceptance, rejection and return of handovers.</summary>
    public HandoverPolicy Handovers { get; }

    /// <exception cref="CharterException">The charter contradicts itself or has gaps.</exception>
    public static CharterPolicy Compile(Charter charter)
    {
        CharterProof.Check(charter);
        return new(charter);
    }

    /// <summary>Whether a rule of this channel looks at the size of the customer's account.</summary>
    public bool AsksForCustomer(string channel) => customerChannels.Contains(channel);

    /// <summary>Whether a rule of this channel demands a trigger event.</summary>
    public bool AsksForTriggerEvent(string channel) => triggerEventChannels.Contains(channel);

    /// <summary>The channels of which a rule demands a trigger event.</summary>
    public IReadOnlyCollection<string> TriggerEventChannels => triggerEventChannels;

    /// <summary>Whether an event of that day is evidence now.</summary>
    public bool CountsAsTriggerEvent(DateTime? occurredOn, DateTime now) =>
        Evidence.Holds(EvidenceKind.TriggerEvent, new LeadFacts { TriggerEventOn = occurredOn }, Charter.Thresholds, now);

    /// <summary>Resolves channel, evidence, stage, readiness, rule and accountable responsibility of a lead at a moment.</summary>
    /// <param name="actor">Who started the request; its responsibilities decide how some lead sources are read.</param>
    /// <exception cref="ArgumentException">The lead names a channel that the charter doesn't have.</exception>
    /// <param name="calendar">The calendar of the lead's business unit; without one, Monday to Friday in UTC.</param>
    public Assessment Assess(LeadFacts lead, Actor actor, DateTime now, WorkingCalendar? calendar = null) =>
        assessor.Assess(lead, actor, now, calendar ?? WorkingCalendar.Default);

    /// <summary>
    /// Stored facts with the stage as it would be on record had somebody looked at every moment since: what ended unseen has demoted the lead by now.
    /// A change is judged on top of what this returns for the facts before it, so that no verdict depends on when a sweep ran.
    /// </summary>
    public LeadFacts BringUpToDate(LeadFacts stored, Actor actor, DateTime now, WorkingCalendar? calendar = null) =>
        assessor.BroughtUpToDate(stored, actor, now, calendar ?? WorkingCalendar.Default);

    /// <summary>Answers on a lead that count at the assessment's moment, and no longer at a later one.</summary>
    public IReadOnlyList<EndedAnswer> EndingAnswers(Assessment assessment, DateTime before) =>
        new Ageing(Charter.Thresholds).Ending(assessment.Lead, assessment.Calendar.Clock, assessment.At, before);

    /// <summary>First moment after the assessment at which, nothing else changing, stage, owner or evidence may change; null when none ever will.</summary>
    public DateTime? NextLook(Assessment assessment, ExceptionGrant? exception = null)
    {
        var next = assessor.NextLook(assessment);
        return exception?.Until > assessment.At && !(next < exception.Until) ? exception.Until : next;
    }

    /// <summary>What all activities and engagement of a lead come to.</summary>
    public LeadTrack Track(IReadOnlyCollection<Activity> activities, IReadOnlyCollection<Engagement> engagements) =>
        Tracking.Of(activities, engagements, Charter.Readiness, Charter.Thresholds.EngagementHalfLifeDays);

    /// <summary>The clocks that run for a lead: first contact, an MQL without contact, an SQL without progress.</summary>
    public IReadOnlyList<LeadClock> Clocks(Assessment assessment) => LeadClocks.Of(assessment, Charter.Thresholds);

    /// <summary>Every criterion of the charter and whether the facts fulfil it, in the charter's order: what a stage is made of, held parts too.</summary>
    /// <exception cref="ArgumentException">The lead names a channel that the charter doesn't have.</exception>
    public IReadOnlyList<CriterionCheck> Check(LeadFacts lead, Actor actor, DateTime now, WorkingCalendar? calendar = null) =>
        assessor.Checks(lead, actor, now, calendar ?? WorkingCalendar.Default);

    /// <summary>Whether the charter lets this owner have the lead, whatever the level.</summary>
    public Verdict Judge(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception = null) =>
        jury.Judge(assessment, owner, now, exception);

    /// <summary>Decides the owner of a new lead. Never refuses: a wrong owner is replaced and booked (level enforce) or only booked (observe).</summary>
    /// <param name="intended">The owner sent, or who creates the lead when none was.</param>
    public RouteDecision RouteNewLead(Assessment assessment, Holder intended, Actor actor, DateTime now) =>
        router.RouteNewLead(assessment, intended, actor, now);

    /// <summary>Decides whether a recomputed lead must go to another team. Null: the owner stays.</summary>
    public Responsibility? Reown(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception = null) =>
        router.Reown(assessment, owner, now, exception);

    /// <summary>The gate before a change of owner.</summary>
    /// <param name="objection">What the lead's handovers say to it.</param>
    public GateDecision GuardOwner(Assessment assessment, Holder newOwner, Holder? currentOwner, Door door, DateTime now, ExceptionGrant? exception = null, Objection? objection = null)
    {
        var decision = ownerGate.Guard(assessment, newOwner, currentOwner, door, now, exception, objection);
        var isSilent = decision is { Outcome: GateOutcome.Allow, Finding: null } && assessment.Level != Level.Off && currentOwner?.Id != newOwner.Id;
        return isSilent ? decision with { Finding = laundering.Look(assessment, newOwner, now) } : decision;
    }

    /// <summary>The gate before write access by a share: who may not own a lead may not work on it by the back door either.</summary>
    public GateDecision GuardShare(Assessment assessment, Holder receiver, Door door, DateTime now, ExceptionGrant? exception = null) =>
        ownerGate.GuardShare(assessment, receiver, door, now, exception);

    /// <summary>
    /// What to book about a lead that field sales has although no gate let it; null when the charter allows it. Rights that ended by the clock
    /// (evidence that lapsed, answers that grew too old, an offer that is open, the days in which a person keeps a lead without source) are no offence: the lead just moves on.
    /// </summary>
    public Finding? FindUnjudged(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception = null)
    {
        var lead = assessment.Lead;
        var grewTooOld = assessment.EndedAnswers.Count > 0 && assessment.MissingForSalesReady.All(item => item.EndedCodes.Count > 0);
        var endedByClock = assessment.EvidenceUntil <= now || grewTooOld || (assessment.CreatorKeepsUntil <= now && owner.Id == lead.CreatedBy);
        return assessment.Level == Level.Off || lead.IsInherited || lead.Handover is HandoverState.Pending or HandoverState.Accepted || endedByClock || !Jury.IsFieldSales(owner)
            ? null
            : Judge(assessment, owner, now, exception) is { IsIllegal: true } verdict ? Finding.Of(verdict, FindingKind.Unjudged) : null;
    }

    /// <summary>What to book about a lead that is qualified although no gate let it; null when the charter allows it.</summary>
    public Finding? FindUnjudgedQualification(Assessment assessment, Holder owner, DateTime now, ExceptionGrant? exception = null) =>
        assessment.Level == Level.Off || assessment.Lead.IsInherited
            ? null
            : qualificationGate.Judge(AsOpen(assessment, now), owner, now, exception) is { IsIllegal: true } verdict ? Finding.Of(verdict, FindingKind.Unjudged) : null;

    /// <summary>What to book when a lead's owner changed with its account or contact; null when the charter allows the new owner, or the level is off.</summary>
    /// <param name="objection">What the lead's handovers say to it.</param>
    public Finding? FindCascaded(Assessment assessment, Holder newOwner, Holder formerOwner, DateTime now, ExceptionGrant? exception = null, Objection? objection = null) =>
        ownerGate.Guard(assessment, newOwner, formerOwner, new Door(true, false, ByCascade: true), now, exception, objection) is { Outcome: not GateOutcome.Allow } decision
            ? Finding.Of(decision.Verdict, decision.Outcome == GateOutcome.Observe ? FindingKind.Observed : FindingKind.HandedBack)
            : null;

    /// <summary>What to book when somebody changes the facts on which field sales accepted a lead: it keeps its stage, and the change is seen. Null when they are as they were.</summary>
    /// <param name="before">The facts before the change.</param>
    public Finding? FindChangedAfterAcceptance(Assessment assessment, LeadFacts before, Holder owner, DateTime now) =>
        assessment.Level != Level.Off && before.Handover == HandoverState.Accepted && AcceptedFacts.Differ(before, assessment.Lead)
            ? Finding.Of(Judge(assessment, owner, now) with { Codes = [HandoverCodes.ChangedAfterAcceptance], Missing = assessment.MissingForSalesReady }, FindingKind.Noted)
            : null;

    /// <summary>What to book when a change makes a lead that is offered to field sales one that field sales may not own: until the offer ends it stays. Null when it may still, or might not before.</summary>
    /// <param name="before">The facts before the change.</param>
    public Finding? FindNoLongerRipe(Assessment assessment, LeadFacts before, Holder owner, Actor actor, DateTime now) =>
        assessment.Level != Level.Off && before.Handover == HandoverState.Pending && assessment.Lead.Handover == HandoverState.Pending
            && Judge(assessment, owner, now) is { IsIllegal: true } verdict
            && !Judge(Assess(before, actor, now, assessment.Calendar), owner, now).IsIllegal
            ? Finding.Of(verdict with { Codes = [HandoverCodes.OfferNoLongerRipe], Missing = assessment.MissingForSalesReady }, FindingKind.Noted)
            : null;

    /// <summary>The gate before a lead becomes qualified: a Sales Ready Lead or a field channel with its evidence. Never neutralised, whatever the door: half a qualification is worse than none.</summary>
    public GateDecision GuardQualification(Assessment assessment, Holder owner, Door door, DateTime now, ExceptionGrant? exception = null) =>
        qualificationGate.Guard(AsOpen(assessment, now), owner, now, exception);

    /// <summary>What to book when the accountable responsibility is held by nobody, so that the intended owner keeps the lead.</summary>
    public Finding NobodyHolds(Assessment assessment, Holder owner, DateTime now) =>
        Finding.Of(Judge(assessment, owner, now) with { Codes = [GateCodes.NobodyHolds], Missing = [] }, FindingKind.Noted);

    /// <summary>What to book when field sales has not answered an offer in time; the lead stays until its time is over.</summary>
    public Finding OverdueHandover(Assessment assessment, Holder owner, DateTime now) =>
        Finding.Of(Judge(assessment, owner, now) with { Codes = [HandoverCodes.Overdue], Missing = [] }, FindingKind.Noted);

    /// <summary>What to book when something that had to happen to a lead has not: who is to do it is told, and the lead stays.</summary>
    public IReadOnlyList<Finding> ClocksRunOut(Assessment assessment, Holder owner, DateTime now) => assessment.Level == Level.Off || assessment.Lead.IsInherited ? [] :
    [
        .. Clocks(assessment).Where(clock => clock.IsOverdue(now)).Select(clock =>
            Finding.Of(Judge(assessment, owner, now) with { Codes = [clock.Code], Missing = [] }, FindingKind.Noted) with { Since = clock.Since }),
    ];

    /// <summary>What to book when a rejection is disputed, so that a manager learns of it.</summary>
    public Finding DisputedRejection(Assessment assessment, Holder owner, DateTime now) =>
        Finding.Of(Judge(assessment, owner, now) with { Codes = [HandoverCodes.Disputed], Missing = [] }, FindingKind.Noted);

    /// <summary>What to book when somebody typed a computed column: the value is ignored, the lead stays as it is.</summary>
    public Finding Tampering(Assessment assessment, Holder owner, DateTime now) =>
        Finding.Of(Judge(assessment, owner, now) with { Codes = [GateCodes.Tampering], Missing = [] }, FindingKind.Tampering);

    /// <summary>The lead as it is but for being closed, which no stage survives: what is asked is whether it may be closed as qualified.</summary>
    private Assessment AsOpen(Assessment assessment, DateTime now) => assessment.Lead.IsOpen
        ? assessment
        : assessor.Assess(assessment.Lead with { IsOpen = true, Channel = assessment.Channel.Code }, Actor.Unknown, now, assessment.Calendar);

    private HashSet<string> ChannelsWhere(Func<CharterRule, bool> asks) => [.. Charter.Rules.Where(asks).Select(rule => rule.Channel)];
}
