using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Working calendars east and west of UTC: Monday to Friday, 09:00 to 17:00.</summary>
internal static class Calendars
{
    public static WorkingCalendar Sydney { get; } = At(new("Australia/Sydney", 600, [new(null, null, 60, new(10, 1, DayOfWeek.Sunday, new(2, 0, 0)), new(4, 1, DayOfWeek.Sunday, new(3, 0, 0)))]));

    public static WorkingCalendar NewYork { get; } = At(new("America/New_York", -300, [new(null, null, 60, new(3, 2, DayOfWeek.Sunday, new(2, 0, 0)), new(11, 1, DayOfWeek.Sunday, new(2, 0, 0)))]));

    public static WorkingCalendar Kolkata { get; } = At(new("Asia/Kolkata", 330, []));

    public static WorkingCalendar Named(string name) => name switch
    {
        "Sydney" => Sydney,
        "New York" => NewYork,
        _ => Kolkata,
    };

    /// <summary>Writes the calendar of a business unit (of all, without one) and lets the worker notice.</summary>
    public static Guid Give(this Office office, WorkingCalendar calendar, Guid? unit = null)
    {
        var row = new Entity("lgov_calendar")
        {
            ["lgov_name"] = calendar.Clock.Name,
            ["lgov_definition"] = WorkingCalendarCodec.Write(calendar),
            ["lgov_businessunit"] = unit is { } known ? new EntityReference("businessunit", known) : null,
        };
        var id = office.System.Create(row);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        return id;
    }

    public static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static WorkingCalendar At(LocalClock clock) => new(
        clock,
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<OpenHours>)[new(TimeSpan.FromHours(9), TimeSpan.FromHours(17))]),
        [new(2026, 1, 26), new(2027, 1, 1)]);
}
