using System.Collections.Generic;
using System.Linq;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Tests.Queries;

/// <summary>Each condition operator of the two query languages, and what it must find – or that it is refused.</summary>
internal static class Operators
{
    /// <summary>The enumeration "operator" of Microsoft's Fetch.xsd, complete.</summary>
    public const string OfFetchXml =
        "eq neq ne gt ge le lt like not-like in not-in between not-between null not-null yesterday today tomorrow last-seven-days next-seven-days last-week this-week next-week "
        + "last-month this-month next-month on on-or-before on-or-after last-year this-year next-year last-x-hours next-x-hours last-x-days next-x-days last-x-weeks next-x-weeks "
        + "last-x-months next-x-months olderthan-x-months olderthan-x-years olderthan-x-weeks olderthan-x-days olderthan-x-hours olderthan-x-minutes last-x-years next-x-years "
        + "eq-userid ne-userid eq-userteams eq-useroruserteams eq-useroruserhierarchy eq-useroruserhierarchyandteams eq-businessid ne-businessid eq-userlanguage "
        + "this-fiscal-year this-fiscal-period next-fiscal-year next-fiscal-period last-fiscal-year last-fiscal-period last-x-fiscal-years last-x-fiscal-periods next-x-fiscal-years "
        + "next-x-fiscal-periods in-fiscal-year in-fiscal-period in-fiscal-period-and-year in-or-before-fiscal-period-and-year in-or-after-fiscal-period-and-year "
        + "begins-with not-begin-with ends-with not-end-with under eq-or-under not-under above eq-or-above contain-values not-contain-values";

    /// <summary>Refused by both languages: hierarchies, fiscal calendars, masks.</summary>
    public static readonly (string? Fetch, Op Op)[] Refused =
    [
        ("eq-useroruserhierarchy", Op.EqualUserOrUserHierarchy), ("eq-useroruserhierarchyandteams", Op.EqualUserOrUserHierarchyAndTeams),
        ("under", Op.Under), ("eq-or-under", Op.UnderOrEqual), ("not-under", Op.NotUnder), ("above", Op.Above), ("eq-or-above", Op.AboveOrEqual), (null, Op.ChildOf),
        ("this-fiscal-year", Op.ThisFiscalYear), ("this-fiscal-period", Op.ThisFiscalPeriod), ("next-fiscal-year", Op.NextFiscalYear), ("next-fiscal-period", Op.NextFiscalPeriod),
        ("last-fiscal-year", Op.LastFiscalYear), ("last-fiscal-period", Op.LastFiscalPeriod), ("last-x-fiscal-years", Op.LastXFiscalYears), ("last-x-fiscal-periods", Op.LastXFiscalPeriods),
        ("next-x-fiscal-years", Op.NextXFiscalYears), ("next-x-fiscal-periods", Op.NextXFiscalPeriods), ("in-fiscal-year", Op.InFiscalYear), ("in-fiscal-period", Op.InFiscalPeriod),
        ("in-fiscal-period-and-year", Op.InFiscalPeriodAndYear), ("in-or-before-fiscal-period-and-year", Op.InOrBeforeFiscalPeriodAndYear),
        ("in-or-after-fiscal-period-and-year", Op.InOrAfterFiscalPeriodAndYear), (null, Op.Mask), (null, Op.NotMask), (null, Op.MasksSelect), (null, Op.EqualRoleBusinessId),
    ];

    /// <summary>Which of the rows A to D each finds. A: Köln, 10, the caller's. B: köln-süd, 20, his team's. C: Bonn, 1033, another business unit's. D: nothing, SYSTEM's.</summary>
    public static readonly (string? Fetch, Op Op, string Column, object[] Values, string Found)[] OfValues =
    [
        ("eq", Op.Equal, "address1_city", ["KÖLN"], "A"), ("ne", Op.NotEqual, "address1_city", ["KÖLN"], "BCD"), ("neq", Op.NotEqual, "address1_city", ["bonn"], "ABD"),
        ("gt", Op.GreaterThan, "numberofemployees", [20], "C"), ("ge", Op.GreaterEqual, "numberofemployees", [20], "BC"),
        ("lt", Op.LessThan, "numberofemployees", [20], "A"), ("le", Op.LessEqual, "numberofemployees", [20], "AB"),
        ("like", Op.Like, "address1_city", ["k_L%"], "AB"), ("not-like", Op.NotLike, "address1_city", ["k_L%"], "CD"),
        ("in", Op.In, "numberofemployees", [10, 20], "AB"), ("not-in", Op.NotIn, "numberofemployees", [10, 20], "CD"),
        ("between", Op.Between, "numberofemployees", [10, 20], "AB"), ("not-between", Op.NotBetween, "numberofemployees", [10, 20], "CD"),
        ("null", Op.Null, "address1_city", [], "D"), ("not-null", Op.NotNull, "address1_city", [], "ABC"),
        ("begins-with", Op.BeginsWith, "address1_city", ["KÖ"], "AB"), ("not-begin-with", Op.DoesNotBeginWith, "address1_city", ["KÖ"], "CD"),
        ("ends-with", Op.EndsWith, "address1_city", ["LN"], "A"), ("not-end-with", Op.DoesNotEndWith, "address1_city", ["LN"], "BCD"),
        (null, Op.Contains, "address1_city", ["Ö"], "AB"), (null, Op.DoesNotContain, "address1_city", ["Ö"], "CD"),
        ("eq-userid", Op.EqualUserId, "ownerid", [], "A"), ("ne-userid", Op.NotEqualUserId, "ownerid", [], "BCD"),
        ("eq-userteams", Op.EqualUserTeams, "ownerid", [], "B"), ("eq-useroruserteams", Op.EqualUserOrUserTeams, "ownerid", [], "AB"),
        ("eq-businessid", Op.EqualBusinessId, "owningbusinessunit", [], "ABD"), ("ne-businessid", Op.NotEqualBusinessId, "owningbusinessunit", [], "C"),
        ("eq-userlanguage", Op.EqualUserLanguage, "numberofemployees", [], "C"),
    ];

    /// <summary>On things A: red and blue, B: blue, C: no tag.</summary>
    public static readonly (string Fetch, Op Op, object[] Values, string Found)[] OfChoices =
    [
        ("contain-values", Op.ContainValues, [100000000], "A"), ("not-contain-values", Op.DoesNotContainValues, [100000000], "BC"),
        ("eq", Op.Equal, [100000001, 100000000], "A"), ("ne", Op.NotEqual, [100000001], "AC"),
    ];

    /// <summary>First and last second (UTC) that each finds on Thursday, 12 March 2026, 09:30:00; null = no end.</summary>
    public static readonly (string? Fetch, Op Op, object? Value, string? First, string? Last)[] OfDates =
    [
        ("today", Op.Today, null, "2026-03-12 00:00:00", "2026-03-12 23:59:59"), ("yesterday", Op.Yesterday, null, "2026-03-11 00:00:00", "2026-03-11 23:59:59"),
        ("tomorrow", Op.Tomorrow, null, "2026-03-13 00:00:00", "2026-03-13 23:59:59"),
        ("last-seven-days", Op.Last7Days, null, "2026-03-05 00:00:00", "2026-03-12 09:30:00"), ("next-seven-days", Op.Next7Days, null, "2026-03-12 09:30:00", "2026-03-19 23:59:59"),
        ("last-week", Op.LastWeek, null, "2026-03-01 00:00:00", "2026-03-07 23:59:59"), ("this-week", Op.ThisWeek, null, "2026-03-08 00:00:00", "2026-03-14 23:59:59"),
        ("next-week", Op.NextWeek, null, "2026-03-15 00:00:00", "2026-03-21 23:59:59"),
        ("last-month", Op.LastMonth, null, "2026-02-01 00:00:00", "2026-02-28 23:59:59"), ("this-month", Op.ThisMonth, null, "2026-03-01 00:00:00", "2026-03-31 23:59:59"),
        ("next-month", Op.NextMonth, null, "2026-04-01 00:00:00", "2026-04-30 23:59:59"),
        ("last-year", Op.LastYear, null, "2025-01-01 00:00:00", "2025-12-31 23:59:59"), ("this-year", Op.ThisYear, null, "2026-01-01 00:00:00", "2026-12-31 23:59:59"),
        ("next-year", Op.NextYear, null, "2027-01-01 00:00:00", "2027-12-31 23:59:59"),
        ("on", Op.On, "2026-03-10", "2026-03-10 00:00:00", "2026-03-10 23:59:59"), ("on", Op.On, "2026-03-10T00:30:00+02:00", "2026-03-09 00:00:00", "2026-03-09 23:59:59"),
        ("on-or-before", Op.OnOrBefore, "2026-03-10", null, "2026-03-10 23:59:59"), ("on-or-after", Op.OnOrAfter, "2026-03-10", "2026-03-10 00:00:00", null),
        ("last-x-hours", Op.LastXHours, 3, "2026-03-12 06:30:00", "2026-03-12 09:30:00"), ("next-x-hours", Op.NextXHours, 3, "2026-03-12 09:30:00", "2026-03-12 12:29:59"),
        ("last-x-days", Op.LastXDays, 3, "2026-03-09 00:00:00", "2026-03-12 09:30:00"), ("next-x-days", Op.NextXDays, 3, "2026-03-12 09:30:00", "2026-03-15 23:59:59"),
        ("last-x-weeks", Op.LastXWeeks, 2, "2026-02-26 00:00:00", "2026-03-12 09:30:00"), ("next-x-weeks", Op.NextXWeeks, 2, "2026-03-12 09:30:00", "2026-03-26 23:59:59"),
        ("last-x-months", Op.LastXMonths, 1, "2026-02-12 00:00:00", "2026-03-12 09:30:00"), ("next-x-months", Op.NextXMonths, 1, "2026-03-12 09:30:00", "2026-04-12 23:59:59"),
        ("last-x-years", Op.LastXYears, 1, "2025-03-12 00:00:00", "2026-03-12 09:30:00"), ("next-x-years", Op.NextXYears, 1, "2026-03-12 09:30:00", "2027-03-12 23:59:59"),
        ("olderthan-x-minutes", Op.OlderThanXMinutes, 90, null, "2026-03-12 07:59:59"), ("olderthan-x-hours", Op.OlderThanXHours, 2, null, "2026-03-12 07:29:59"),
        ("olderthan-x-days", Op.OlderThanXDays, 1, null, "2026-03-11 09:29:59"), ("olderthan-x-weeks", Op.OlderThanXWeeks, 1, null, "2026-03-05 09:29:59"),
        ("olderthan-x-months", Op.OlderThanXMonths, 1, null, "2026-02-12 09:29:59"), ("olderthan-x-years", Op.OlderThanXYears, 1, null, "2025-03-12 09:29:59"),
    ];

    /// <summary>Has a test of its own: it finds what On does not.</summary>
    public static readonly Op[] Others = [Op.NotOn];

    public static IEnumerable<string> FetchNames => Refused.Select(r => r.Fetch).Concat(OfValues.Select(v => v.Fetch)).Concat(OfChoices.Select(c => c.Fetch)).Concat(OfDates.Select(d => d.Fetch)).OfType<string>();

    public static IEnumerable<Op> Enumerated => Refused.Select(r => r.Op).Concat(OfValues.Select(v => v.Op)).Concat(OfChoices.Select(c => c.Op)).Concat(OfDates.Select(d => d.Op)).Concat(Others);
}
