using System;
using LeadGovernance.Policy.Calendars;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Counts working days of the default calendar: Monday to Friday in UTC.</summary>
public static class WorkingDays
{
    /// <summary>The same time of day, so many working days later; the day itself does not count.</summary>
    public static DateTime Add(DateTime from, int days) => WorkingCalendar.Default.AddDays(from, days);
}
