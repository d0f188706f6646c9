using System;
using System.Collections.Generic;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Ownership;

/// <summary>What the charter says of a lead, whoever owns it.</summary>
public sealed record Assessment
{
    public required LeadFacts Lead { get; init; }

    /// <summary>The moment at which all of this holds.</summary>
    public required DateTime At { get; init; }

    /// <summary>By which days and hours clocks run for this lead.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Answers on record that no longer count.</summary>
    public required IReadOnlyList<EndedAnswer> EndedAnswers { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>The latest change of channel, by this request or an earlier one; null when the lead always had its channel.</summary>
    public required ChannelChange? ChannelChange { get; init; }

    /// <summary>Level that applies to this lead: off when the charter is off, else the channel's own, else the charter's.</summary>
    public required Level Level { get; init; }

    /// <summary>Stage that counts: the computed one, held up for the charter's demotion days, frozen after field acceptance.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Stage that the facts carry at this moment.</summary>
    public required Stage ComputedStage { get; init; }

    public required DateTime StageSince { get; init; }
    public required DateTime? BelowSince { get; init; }

    /// <summary>0–100.</summary>
    public required int Readiness { get; init; }

    /// <summary>What is missing for a Sales Ready Lead, in the order of the charter; empty when nothing is.</summary>
    public required IReadOnlyList<MissingItem> MissingForSalesReady { get; init; }

    /// <summary>Codes (LG35xx) of hard negatives that stop the lead.</summary>
    public required IReadOnlyList<string> HardNegatives { get; init; }

    /// <summary>Codes (LG36xx) of contradictions: flagged only.</summary>
    public required IReadOnlyList<string> Contradictions { get; init; }

    public required CharterRule Rule { get; init; }

    /// <summary>Whether the evidence that the rule demands is on record and has not lapsed; true when none is demanded.</summary>
    public required bool EvidenceHolds { get; init; }

    /// <summary>First moment at which the evidence no longer counts, which may be over; null when it does not lapse or there is none.</summary>
    public required DateTime? EvidenceUntil { get; init; }

    /// <summary>Who is accountable, evidence considered.</summary>
    public required Responsibility Accountable { get; init; }

    /// <summary>Until when the person who entered the lead keeps it (channel Unknown), which may be over; null when nobody keeps it.</summary>
    public required DateTime? CreatorKeepsUntil { get; init; }

    /// <summary>The clock that has run out first; null when none has.</summary>
    public LeadClock? Overdue { get; init; }

    /// <summary>Next things to do for whoever owns the lead; never empty.</summary>
    public IReadOnlyList<AdviceItem> Advice { get; init; } = [];

    /// <summary>The same judgement where the request itself opens or ends a handover: what to do next is another thing then.</summary>
    public Assessment WithHandover(HandoverState handover)
    {
        var assessment = this with { Lead = Lead with { Handover = handover }, Overdue = handover is HandoverState.Pending or HandoverState.Accepted ? null : Overdue };
        return assessment with { Advice = Messages.Advice.For(assessment) };
    }

    /// <summary>The facts with the stage that this assessment puts on record.</summary>
    public LeadFacts OnRecord() => Lead with { Stage = Stage, StageSince = StageSince, BelowSince = BelowSince };
}
