using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>One condition → SQL. Unknown operators are refused by name.</summary>
internal sealed class ConditionSql(Organization organization, Guid userId, Func<object?, string> place)
{
    public string Write(Test test)
    {
        var left = Schema.Quote(test.Alias) + "." + Schema.Quote(test.Column.Name);
        if (test.OtherColumn is { } other)
        {
            return $"{left} {Compare(test)} {Schema.Quote(test.Alias)}.{Schema.Quote(other.Name)}";
        }

        return test.Operator switch
        {
            Op.Null => $"{left} IS NULL",
            Op.NotNull => $"{left} IS NOT NULL",
            Op.Equal or Op.GreaterThan or Op.GreaterEqual or Op.LessThan or Op.LessEqual => $"{left} {Compare(test)} {place(Value(test, 0))}",
            // As on the platform, "not" operators also find rows without a value.
            Op.NotEqual => OrNull(left, $"{left} <> {place(Value(test, 0))}"),
            Op.In => $"{left} IN ({List(test)})",
            Op.NotIn => OrNull(left, $"{left} NOT IN ({List(test)})"),
            Op.Between => $"{left} BETWEEN {place(Value(test, 0))} AND {place(Value(test, 1))}",
            Op.NotBetween => OrNull(left, $"{left} NOT BETWEEN {place(Value(test, 0))} AND {place(Value(test, 1))}"),
            Op.Like => Like(left, Text(test)),
            Op.NotLike => OrNull(left, "NOT " + Like(left, Text(test))),
            Op.Contains => Like(left, "%" + Literal(test) + "%"),
            Op.DoesNotContain => OrNull(left, "NOT " + Like(left, "%" + Literal(test) + "%")),
            Op.BeginsWith => Like(left, Literal(test) + "%"),
            Op.DoesNotBeginWith => OrNull(left, "NOT " + Like(left, Literal(test) + "%")),
            Op.EndsWith => Like(left, "%" + Literal(test)),
            Op.DoesNotEndWith => OrNull(left, "NOT " + Like(left, "%" + Literal(test))),
            Op.ContainValues => "(" + string.Join(" OR ", test.Values.Select(v => Holds(left, test, v))) + ")",
            Op.DoesNotContainValues => OrNull(left, "NOT (" + string.Join(" OR ", test.Values.Select(v => Holds(left, test, v))) + ")"),
            Op.EqualUserId => $"{left} = {place(SqlValue.Id(userId))}",
            Op.NotEqualUserId => OrNull(left, $"{left} <> {place(SqlValue.Id(userId))}"),
            Op.EqualBusinessId => $"{left} = {place(SqlValue.Id(BusinessUnit))}",
            Op.NotEqualBusinessId => OrNull(left, $"{left} <> {place(SqlValue.Id(BusinessUnit))}"),
            Op.EqualUserTeams => $"{left} IN ({Ids(Teams)})",
            Op.EqualUserOrUserTeams => $"{left} IN ({Ids(Teams.Prepend(userId))})",
            _ => DateWindow(test) is { } window ? Within(left, window.From, window.To, test.Operator == Op.NotOn)
                : throw Fault.NotSupported($"condition operator {test.Operator}."),
        };
    }

    private Guid BusinessUnit => organization.Principals.User(userId).BusinessUnit;

    private IReadOnlyList<Guid> Teams => organization.Principals.User(userId).Teams;

    /// <summary>From (included) and to (excluded) of a date operator; dates are UTC days, since the sandbox has no user time zones.</summary>
    private (DateTime? From, DateTime? To)? DateWindow(Test test)
    {
        var now = organization.Clock.Now;
        var today = now.Date;

        // Rows keep no fractions of a second, and what was made in this very second is not of the future.
        var soon = now.AddSeconds(1);

        // Weeks start on Sunday, as those of the platform's default language do.
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = today.AddDays(1 - today.Day);
        var year = new DateTime(today.Year, 1, 1);
        DateTime Day() => Date(test, 0).Date;
        int Count() => System.Convert.ToInt32(Value(test, 0, ColumnKind.Whole), CultureInfo.InvariantCulture);
        return test.Operator switch
        {
            Op.On or Op.NotOn => (Day(), Day().AddDays(1)),
            Op.OnOrAfter => (Day(), null),
            Op.OnOrBefore => (null, Day().AddDays(1)),
            Op.Today => (today, today.AddDays(1)),
            Op.Yesterday => (today.AddDays(-1), today),
            Op.Tomorrow => (today.AddDays(1), today.AddDays(2)),
            Op.Last7Days => (today.AddDays(-7), soon),
            Op.Next7Days => (now, today.AddDays(8)),
            Op.LastXHours => (now.AddHours(-Count()), soon),
            Op.NextXHours => (now, now.AddHours(Count())),
            Op.LastXDays => (today.AddDays(-Count()), soon),
            Op.NextXDays => (now, today.AddDays(Count() + 1)),
            Op.OlderThanXMinutes => (null, now.AddMinutes(-Count())),
            Op.OlderThanXHours => (null, now.AddHours(-Count())),
            Op.OlderThanXDays => (null, now.AddDays(-Count())),
            Op.OlderThanXWeeks => (null, now.AddDays(-7 * Count())),
            Op.OlderThanXMonths => (null, now.AddMonths(-Count())),
            Op.OlderThanXYears => (null, now.AddYears(-Count())),
            Op.LastXWeeks => (today.AddDays(-7 * Count()), soon),
            Op.NextXWeeks => (now, today.AddDays((7 * Count()) + 1)),
            Op.LastXMonths => (today.AddMonths(-Count()), soon),
            Op.NextXMonths => (now, today.AddMonths(Count()).AddDays(1)),
            Op.LastXYears => (today.AddYears(-Count()), soon),
            Op.NextXYears => (now, today.AddYears(Count()).AddDays(1)),
            Op.LastWeek => (week.AddDays(-7), week),
            Op.ThisWeek => (week, week.AddDays(7)),
            Op.NextWeek => (week.AddDays(7), week.AddDays(14)),
            Op.LastMonth => (month.AddMonths(-1), month),
            Op.ThisMonth => (month, month.AddMonths(1)),
            Op.NextMonth => (month.AddMonths(1), month.AddMonths(2)),
            Op.LastYear => (year.AddYears(-1), year),
            Op.ThisYear => (year, year.AddYears(1)),
            Op.NextYear => (year.AddYears(1), year.AddYears(2)),
            _ => null,
        };
    }

    private string Within(string left, DateTime? from, DateTime? to, bool negated)
    {
        var parts = new List<string>();
        if (from is { } start)
        {
            parts.Add($"{left} >= {place(SqlValue.Seconds(start))}");
        }

        if (to is { } end)
        {
            parts.Add($"{left} < {place(SqlValue.Seconds(end))}");
        }

        var both = "(" + string.Join(" AND ", parts) + ")";
        return negated ? OrNull(left, "NOT " + both) : both;
    }

    private static string Compare(Test test) => test.Operator switch
    {
        Op.Equal => "=",
        Op.NotEqual => "<>",
        Op.GreaterThan => ">",
        Op.GreaterEqual => ">=",
        Op.LessThan => "<",
        Op.LessEqual => "<=",
        _ => throw Fault.NotSupported($"comparing two columns by {test.Operator}."),
    };

    private static string OrNull(string left, string sql) => $"({sql} OR {left} IS NULL)";

    private string Like(string left, string pattern) => $"dv_like({left}, {place(pattern)})";

    private string Holds(string left, Test test, object? value) =>
        $"instr({left}, {place("," + System.Convert.ToString(Convert(test, value, ColumnKind.Whole), CultureInfo.InvariantCulture) + ",")}) > 0";

    private string List(Test test) =>
        test.Values.Count == 0 ? "NULL" : string.Join(',', Enumerable.Range(0, test.Values.Count).Select(i => place(Value(test, i))));

    private string Ids(IEnumerable<Guid> ids) => string.Join(',', ids.Select(id => place(SqlValue.Id(id))).DefaultIfEmpty("NULL"));

    private static string Text(Test test) =>
        Single(test) as string ?? throw Wrong(test, test.Values.FirstOrDefault());

    /// <summary>Wildcards in what Contains and its like look for mean themselves.</summary>
    private static string Literal(Test test) => string.Concat(Text(test).Select(c => c is '%' or '_' or '[' ? $"[{c}]" : c.ToString()));

    private static object? Single(Test test) => test.Values.Count == 1 ? test.Values[0] : throw Wrong(test, null);

    private static DateTime Date(Test test, int index) => test.Values.ElementAtOrDefault(index) switch
    {
        DateTime time => time,
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) => time,
        var other => throw Wrong(test, other),
    };

    private static object? Value(Test test, int index, ColumnKind? kind = null)
    {
        if (index >= test.Values.Count || (index == 0 && test.Values.Count > 1 && test.Operator is Op.Equal or Op.NotEqual && test.Values.Count > 1))
        {
            throw Wrong(test, null);
        }

        return Convert(test, test.Values[index], kind ?? test.Column.Kind);
    }

    private static object? Convert(Test test, object? value, ColumnKind kind)
    {
        try
        {
            return kind switch
            {
                ColumnKind.Id or ColumnKind.Lookup => SqlValue.Id(value is Guid id ? id : Guid.Parse((string)value!)),
                ColumnKind.Text or ColumnKind.Memo or ColumnKind.TableName => System.Convert.ToString(value, CultureInfo.InvariantCulture),
                ColumnKind.DateTime => SqlValue.Seconds(value is DateTime time ? time
                    : DateTime.Parse((string)value!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
                ColumnKind.Money => SqlValue.ScaledMoney(System.Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
                ColumnKind.Decimal or ColumnKind.Double => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
                ColumnKind.Boolean => value is string text ? (text is "1" || bool.TryParse(text, out var flag) && flag ? 1L : 0L) : System.Convert.ToBoolean(value, CultureInfo.InvariantCulture) ? 1L : 0L,
                _ => System.Convert.ToInt64(value is Enum named ? System.Convert.ToInt32(named, CultureInfo.InvariantCulture) : value, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or NullReferenceException or ArgumentNullException or OverflowException)
        {
            throw Wrong(test, value);
        }
    }

    private static Exception Wrong(Test test, object? value) => Fault.Of(Codes.InvalidArgument,
        $"Condition for attribute '{test.Column.Name}': operator {test.Operator} got {test.Values.Count} value(s){(value is null ? "" : $", '{value}' of type {value.GetType().Name}")}, which it can't compare with.");
}
