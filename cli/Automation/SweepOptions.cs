using System;

namespace LeadGovernance.Cli.Automation;

/// <summary>What a sweep shall look at.</summary>
/// <param name="Select">changed, all, baseline or ungoverned.</param>
/// <param name="Since">For changed: another moment than the last sweep's (UTC).</param>
internal sealed record SweepOptions(string Select = SweepOptions.Changed, DateTime? Since = null)
{
    public const string Changed = "changed";
    public const string All = "all";
    public const string Baseline = "baseline";
    public const string Ungoverned = "ungoverned";

    public static string[] Selections { get; } = [Changed, All, Baseline, Ungoverned];

    /// <summary>0: as many as the organisation gives.</summary>
    public int PageSize { get; init; }

    /// <summary>Whether a sweep of this kind looked at everything that the next one may leave out.</summary>
    public bool CountsAsDone => Since is null && Select is Changed || Select is All;
}
