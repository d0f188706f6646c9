using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Policy.Calendars;

namespace LeadGovernance.Policy.Tests.Calendars;

/// <summary>Time zones and calendars to test with.</summary>
internal static class Clocks
{
    public static readonly LocalClock Berlin = new("Europe/Berlin", 60, [new(null, null, 60, Last(3, "02:00"), Last(10, "03:00"))]);

    public static readonly LocalClock NewYork = new("America/New_York", -300, [new(null, null, 60, new(3, 2, DayOfWeek.Sunday, Hour("02:00")), new(11, 1, DayOfWeek.Sunday, Hour("02:00")))]);

    public static readonly LocalClock Sydney = new("Australia/Sydney", 600, [new(null, null, 60, new(10, 1, DayOfWeek.Sunday, Hour("02:00")), new(4, 1, DayOfWeek.Sunday, Hour("03:00")))]);

    public static readonly LocalClock Kolkata = new("Asia/Kolkata", 330, []);

    public static readonly LocalClock[] All = [LocalClock.Utc, Berlin, NewYork, Sydney, Kolkata];

    /// <summary>Monday to Friday 09–12 and 13–17, Friday until 15 h, without Christmas and New Year.</summary>
    public static readonly WorkingCalendar Office = OfficeAt(Berlin);

    public static WorkingCalendar OfficeAt(LocalClock clock) => new(
        clock,
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, day => (IReadOnlyList<OpenHours>)[new(Hour("09:00"), Hour("12:00")), new(Hour("13:00"), Hour(day == 5 ? "15:00" : "17:00"))]),
        [new(2026, 12, 25), new(2027, 1, 1)]);

    public static WorkingCalendar AroundTheClock(LocalClock clock) => new(
        clock, Enumerable.Range(0, 7).ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<OpenHours>)[new(TimeSpan.Zero, TimeSpan.FromHours(24))]), []);

    public static TimeSpan Hour(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A moment in UTC, or in local words of a clock.</summary>
    public static DateTime At(string text, LocalClock? clock = null) => (clock ?? LocalClock.Utc).ToUtc(DateTime.Parse(text, CultureInfo.InvariantCulture));

    private static YearlyMoment Last(int month, string hour) => new(month, 5, DayOfWeek.Sunday, Hour(hour));
}
