using System;

namespace LeadGovernance.Sandbox.Store;

/// <summary>Parts of a date (UTC), as aggregate queries group by them.</summary>
internal static class DateParts
{
    public static long? Of(string part, long? seconds)
    {
        if (seconds is not { } value)
        {
            return null;
        }

        var date = DateTimeOffset.FromUnixTimeSeconds(value).UtcDateTime;
        return part switch
        {
            "Day" => date.Day,
            "Week" => Week(date),
            "Month" => date.Month,
            "Quarter" => ((date.Month - 1) / 3) + 1,
            "Year" => date.Year,
            _ => throw new InvalidOperationException($"There is no part of a date called {part}."),
        };
    }

    /// <summary>SQL Server's DATEPART(week): the week of 1 January is the first, and weeks start on Sunday (the documentation's example has 25 March 2023 in week 12).</summary>
    private static int Week(DateTime date) => ((date.DayOfYear - 1 + (int)new DateTime(date.Year, 1, 1).DayOfWeek) / 7) + 1;
}
