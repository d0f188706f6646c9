using System;

namespace LeadGovernance.Policy.Health;

/// <summary>What the moment of the last sweep tells: which leads the next one has to look at, and whether somebody forgot it.</summary>
public static class SweepWatch
{
    /// <summary>A sweep is meant to run every hour; from this age on one was missed.</summary>
    private static readonly TimeSpan Missed = TimeSpan.FromMinutes(90);

    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(2);

    /// <summary>A save is visible only when its transaction ends, up to two minutes after the moment it carries; servers' clocks differ a little, too.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>From when on changes need a look; null: every lead does, because no sweep went through yet or the charter changed since.</summary>
    public static DateTime? ChangedSince(DateTime? lastSweep, DateTime? charterChangedOn) =>
        lastSweep is { } moment && !(charterChangedOn >= moment - Overlap) ? moment - Overlap : null;

    /// <summary>Green while sweeps keep coming, red two hours after the last one, or after set-up when none ever came.</summary>
    public static HealthState StateOf(DateTime? lastSweep, DateTime? activatedOn, DateTime now) =>
        (lastSweep ?? activatedOn) is not { } moment || now - moment >= Forgotten ? HealthState.Red
        : lastSweep is null || now - moment >= Missed ? HealthState.Amber
        : HealthState.Green;
}
