using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Calendars;

/// <summary>A time zone as data. Looking one up in the operating system would be I/O, and Windows and Linux know different names and different rules.</summary>
public sealed class LocalClock
{
    private readonly TimeZoneInfo zone;

    /// <exception cref="ArgumentException">Rules that overlap or that no time zone can have.</exception>
    public LocalClock(string name, int offsetMinutes, IReadOnlyList<DaylightRule> daylight)
    {
        Name = name;
        OffsetMinutes = offsetMinutes;
        Daylight = daylight;
        zone = TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromMinutes(offsetMinutes), name, name, name, daylight.Select(Adjustment).ToArray());
    }

    public static LocalClock Utc { get; } = new("UTC", 0, []);

    /// <summary>For people; nothing is looked up by it.</summary>
    public string Name { get; }

    /// <summary>Minutes east of UTC without daylight saving.</summary>
    public int OffsetMinutes { get; }

    public IReadOnlyList<DaylightRule> Daylight { get; }

    /// <summary>What the clock on the wall shows at a moment (UTC).</summary>
    public DateTime ToLocal(DateTime moment) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), zone), DateTimeKind.Unspecified);

    /// <summary>The moment (UTC) at which the clock shows this: the first one when it does so twice, and when it skips it, the moment at which it would have.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var shown = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone.IsInvalidTime(shown) ? zone.GetUtcOffset(shown.AddDays(-1))
            : zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max()
            : zone.GetUtcOffset(shown);
        return DateTime.SpecifyKind(shown - offset, DateTimeKind.Utc);
    }

    private static TimeZoneInfo.AdjustmentRule Adjustment(DaylightRule rule) => TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
        rule.FromYear is { } from ? new DateTime(from, 1, 1) : DateTime.MinValue.Date,
        rule.ToYear is { } to ? new DateTime(to, 12, 31) : DateTime.MaxValue.Date,
        TimeSpan.FromMinutes(rule.Minutes),
        Transition(rule.Begins),
        Transition(rule.Ends));

    private static TimeZoneInfo.TransitionTime Transition(YearlyMoment moment) =>
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1) + moment.At, moment.Month, moment.Week, moment.Day);
}
