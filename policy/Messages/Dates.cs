using System;
using System.Globalization;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>Days and moments in words. The culture of the machine must not decide (invariant globalization knows no German).</summary>
internal static class Dates
{
    private static readonly string[] GermanMonths = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    /// <summary>The year is said when it is another one than now.</summary>
    public static Words Day(DateTime moment, LocalClock clock, DateTime now)
    {
        var day = clock.ToLocal(moment);
        var year = day.Year == clock.ToLocal(now).Year ? "" : day.ToString(" yyyy", CultureInfo.InvariantCulture);
        return new(day.ToString("d MMMM", CultureInfo.InvariantCulture) + year, $"{day.Day}. {GermanMonths[day.Month - 1]}{year}");
    }

    /// <summary>Day and time of day by the calendar's clock.</summary>
    public static Words Moment(DateTime moment, LocalClock clock, DateTime now)
    {
        var day = Day(moment, clock, now);
        var time = clock.ToLocal(moment).ToString("HH:mm", CultureInfo.InvariantCulture);
        return new($"{day.English}, {time}", $"{day.German}, {time} Uhr");
    }
}
