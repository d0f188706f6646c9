using System.Collections.Generic;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Handovers;

/// <summary>Where a lead goes that field sales rejects for a reason.</summary>
/// <param name="Stage">Highest stage it can have until it wakes.</param>
/// <param name="Days">Days until it wakes; for <see cref="WakeRule.OnDate"/> those that count when no date is named; 0 for <see cref="WakeRule.Never"/>.</param>
public sealed record RecycleRule(RejectionReason Reason, Stage Stage, WakeRule Wake, int Days)
{
    /// <summary>What a charter stored before there was a list goes by; the default charter spells out the same.</summary>
    public static IReadOnlyList<RecycleRule> Shipped { get; } =
    [
        new(RejectionReason.NoBudget, Stage.Mql, WakeRule.OnDate, 180),
        new(RejectionReason.Timing, Stage.Sql, WakeRule.OnDate, 90),
        new(RejectionReason.WrongPerson, Stage.Sql, WakeRule.AfterDays, 0),
        new(RejectionReason.NoNeed, Stage.Lead, WakeRule.AfterDays, 180),
        new(RejectionReason.NoFit, Stage.Lead, WakeRule.Never, 0),
        new(RejectionReason.Unreachable, Stage.Mql, WakeRule.AfterDays, 30),
        new(RejectionReason.Duplicate, Stage.Lead, WakeRule.Never, 0),
        new(RejectionReason.Competitor, Stage.Lead, WakeRule.Never, 0),
    ];
}
