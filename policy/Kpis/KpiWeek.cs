using System;
using LeadGovernance.Policy.Calendars;

namespace LeadGovernance.Policy.Kpis;

/// <summary>A week from Monday to Monday by the local clock; the moments are UTC, and the end belongs to the next week.</summary>
public sealed record KpiWeek(DateTime From, DateTime Until)
{
    private const int Days = 7;

    /// <summary>The week that the moment lies in. One in which the clocks change is an hour longer or shorter.</summary>
    public static KpiWeek Of(DateTime moment, LocalClock clock)
    {
        var day = clock.ToLocal(moment).Date;
        var monday = day.AddDays(-(((int)day.DayOfWeek + Days - 1) % Days));
        return new(clock.ToUtc(monday), clock.ToUtc(monday.AddDays(Days)));
    }

    /// <summary>The last week that is over.</summary>
    public static KpiWeek Before(DateTime now, LocalClock clock) => Of(clock.ToUtc(clock.ToLocal(now).AddDays(-Days)), clock);

    public bool Contains(DateTime? moment) => moment >= From && moment < Until;
}
