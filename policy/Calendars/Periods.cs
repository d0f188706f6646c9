using System;

namespace LeadGovernance.Policy.Calendars;

/// <summary>Ends of quarters and years by the local clock: the first moment (UTC) that no longer belongs to them.</summary>
internal static class Periods
{
    /// <param name="later">0 for the quarter that the moment lies in, 1 for the next.</param>
    public static DateTime EndOfQuarter(this LocalClock clock, DateTime moment, int later = 0)
    {
        var local = clock.ToLocal(moment);
        var firstMonth = local.Month - ((local.Month - 1) % 3);
        return clock.ToUtc(new DateTime(local.Year, firstMonth, 1).AddMonths(3 * (later + 1)));
    }

    public static DateTime EndOfYear(this LocalClock clock, DateTime moment) => clock.ToUtc(new DateTime(clock.ToLocal(moment).Year, 1, 1).AddYears(1));
}
