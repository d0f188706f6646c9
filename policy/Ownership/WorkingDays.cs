using System;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Counts working days: Monday to Friday in UTC.</summary>
public static class WorkingDays
{
    /// <summary>The same time of day, so many working days later; the day itself does not count.</summary>
    public static DateTime Add(DateTime from, int days)
    {
        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                left--;
            }
        }

        return day;
    }
}
