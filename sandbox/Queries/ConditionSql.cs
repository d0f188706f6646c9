using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Records;
using LeadGovernance.Sandbox.Store;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>One condition → SQL. Unknown operators are refused by name.</summary>
internal sealed class ConditionSql(Organization organization, Guid userId, Func<object?, string> place)
{
    public string Write(Test test)
    {
        OperatorRules.Check(test);
        var left = Schema.Quote(test.Alias) + "." + Schema.Quote(test.Column.Name);
        if (test.OtherColumn is { } other)
        {
            return $"{left} {Compare(test)} {Schema.Quote(test.Alias)}.{Schema.Quote(other.Name)}";
        }

        return test.Operator switch
        {
            Op.Null => $"{left} IS NULL",
            Op.NotNull => $"{left} IS NOT NULL",
            Op.Equal when test.Column.Kind == ColumnKind.Choices => $"{left} = {place(Set(test))}",
            Op.NotEqual when test.Column.Kind == ColumnKind.Choices => OrNull(left, $"{left} <> {place(Set(test))}"),
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
            Op.EqualUserLanguage => $"{left} = {place((long)Presentation.Of(organization, userId).Language)}",
            _ => Window(test) is { } window ? Within(left, window, test.Operator == Op.NotOn)
                : throw new InvalidOperationException($"OperatorRules knows {test.Operator}, but there is no SQL for it."),
        };
    }

    private Guid BusinessUnit => organization.Principals.User(userId).BusinessUnit;

    private IReadOnlyList<Guid> Teams => organization.Principals.User(userId).Teams;

    private DateWindow? Window(Test test)
    {
        try
        {
            return DateWindow.Of(test.Operator, organization.Clock.Now, () => Date(test).Date, () => Count(test));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A count that leads out of the calendar.
            throw OperatorRules.Wrong(test, test.Values[0]);
        }
    }

    private static int Count(Test test) =>
        Convert(test, test.Values[0], ColumnKind.Whole) is long and > 0 and <= int.MaxValue and var count ? (int)count : throw OperatorRules.Wrong(test, test.Values[0]);

    private string Within(string left, DateWindow window, bool negated)
    {
        var parts = new List<string>();
        if (window.From is { } start)
        {
            parts.Add($"{left} >= {place(SqlValue.Seconds(start))}");
        }

        if (window.To is { } end)
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

    /// <summary>Several choices are stored as one ordered text.</summary>
    private static string Set(Test test) => "," + string.Join(',', test.Values.Select(v => (long)Convert(test, v, ColumnKind.Whole)!).Order()) + ",";

    private string List(Test test) =>
        test.Values.Count == 0 ? "NULL" : string.Join(',', Enumerable.Range(0, test.Values.Count).Select(i => place(Value(test, i))));

    private string Ids(IEnumerable<Guid> ids) => string.Join(',', ids.Select(id => place(SqlValue.Id(id))).DefaultIfEmpty("NULL"));

    private static string Text(Test test) => test.Values[0] as string ?? throw OperatorRules.Wrong(test, test.Values[0]);

    /// <summary>Wildcards in what Contains and its like look for mean themselves.</summary>
    private static string Literal(Test test) => string.Concat(Text(test).Select(c => c is '%' or '_' or '[' ? $"[{c}]" : c.ToString()));

    private static DateTime Date(Test test) => test.Values[0] switch
    {
        DateTime time => Utc(time),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) => time,
        var other => throw OperatorRules.Wrong(test, other),
    };

    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;

    private static object? Value(Test test, int index) => Convert(test, test.Values[index], test.Column.Kind);

    private static object? Convert(Test test, object? value, ColumnKind kind)
    {
        if (value is null)
        {
            throw OperatorRules.Wrong(test, null);
        }

        try
        {
            return kind switch
            {
                ColumnKind.Id or ColumnKind.Lookup => SqlValue.Id(value is Guid id ? id : Guid.Parse((string)value)),
                ColumnKind.Text or ColumnKind.Memo or ColumnKind.TableName => System.Convert.ToString(value, CultureInfo.InvariantCulture),
                ColumnKind.DateTime => SqlValue.Seconds(value is DateTime time ? Utc(time)
                    : DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
                ColumnKind.Money => SqlValue.ScaledMoney(System.Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
                ColumnKind.Decimal or ColumnKind.Double => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
                ColumnKind.Boolean => Flag(value) ? 1L : 0L,
                _ => System.Convert.ToInt64(value is Enum named ? System.Convert.ToInt32(named, CultureInfo.InvariantCulture) : value, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
        {
            throw OperatorRules.Wrong(test, value);
        }
    }

    private static bool Flag(object value) => value switch
    {
        "1" => true,
        "0" => false,
        string text => bool.Parse(text),
        _ => System.Convert.ToBoolean(value, CultureInfo.InvariantCulture),
    };
}
