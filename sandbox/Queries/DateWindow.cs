using System;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>From (included) and to (excluded) of a date operator. Days are UTC days, since the sandbox has no user time zones.</summary>
internal readonly record struct DateWindow(DateTime? From, DateTime? To)
{
    /// <summary>Null: the operator is none for dates.</summary>
    /// <param name="day">The date that the condition names.</param>
    /// <param name="count">The number that the condition names.</param>
    public static DateWindow? Of(Op op, DateTime now, Func<DateTime> day, Func<int> count)
    {
        var today = now.Date;

        // Rows keep no fractions of a second, and what was made in this very second is not of the future.
        var soon = now.AddSeconds(1);

        // Weeks start on Sunday, as those of the platform's default language do.
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = today.AddDays(1 - today.Day);
        var year = new DateTime(today.Year, 1, 1);
        return op switch
        {
            Op.On or Op.NotOn => new(day(), day().AddDays(1)),
            Op.OnOrAfter => new(day(), null),
            Op.OnOrBefore => new(null, day().AddDays(1)),
            Op.Today => new(today, today.AddDays(1)),
            Op.Yesterday => new(today.AddDays(-1), today),
            Op.Tomorrow => new(today.AddDays(1), today.AddDays(2)),
            Op.Last7Days => new(today.AddDays(-7), soon),
            Op.Next7Days => new(now, today.AddDays(8)),
            Op.LastXHours => new(now.AddHours(-count()), soon),
            Op.NextXHours => new(now, now.AddHours(count())),
            Op.LastXDays => new(today.AddDays(-count()), soon),
            Op.NextXDays => new(now, today.AddDays(count() + 1)),
            Op.LastXWeeks => new(today.AddDays(-7 * count()), soon),
            Op.NextXWeeks => new(now, today.AddDays((7 * count()) + 1)),
            Op.LastXMonths => new(today.AddMonths(-count()), soon),
            Op.NextXMonths => new(now, today.AddMonths(count()).AddDays(1)),
            Op.LastXYears => new(today.AddYears(-count()), soon),
            Op.NextXYears => new(now, today.AddYears(count()).AddDays(1)),
            Op.OlderThanXMinutes => new(null, now.AddMinutes(-count())),
            Op.OlderThanXHours => new(null, now.AddHours(-count())),
            Op.OlderThanXDays => new(null, now.AddDays(-count())),
            Op.OlderThanXWeeks => new(null, now.AddDays(-7 * count())),
            Op.OlderThanXMonths => new(null, now.AddMonths(-count())),
            Op.OlderThanXYears => new(null, now.AddYears(-count())),
            Op.LastWeek => new(week.AddDays(-7), week),
            Op.ThisWeek => new(week, week.AddDays(7)),
            Op.NextWeek => new(week.AddDays(7), week.AddDays(14)),
            Op.LastMonth => new(month.AddMonths(-1), month),
            Op.ThisMonth => new(month, month.AddMonths(1)),
            Op.NextMonth => new(month.AddMonths(1), month.AddMonths(2)),
            Op.LastYear => new(year.AddYears(-1), year),
            Op.ThisYear => new(year, year.AddYears(1)),
            Op.NextYear => new(year.AddYears(1), year.AddYears(2)),
            _ => null,
        };
    }
}
