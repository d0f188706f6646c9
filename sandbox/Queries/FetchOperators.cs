using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>FetchXML's names of operators, from Microsoft's FetchXML reference. Which of them run is ConditionSql's to say.</summary>
internal static class FetchOperators
{
    private static readonly Dictionary<string, Op> Names = new(StringComparer.Ordinal)
    {
        ["eq"] = Op.Equal, ["ne"] = Op.NotEqual, ["neq"] = Op.NotEqual, ["gt"] = Op.GreaterThan, ["ge"] = Op.GreaterEqual, ["lt"] = Op.LessThan, ["le"] = Op.LessEqual,
        ["like"] = Op.Like, ["not-like"] = Op.NotLike, ["in"] = Op.In, ["not-in"] = Op.NotIn, ["between"] = Op.Between, ["not-between"] = Op.NotBetween,
        ["null"] = Op.Null, ["not-null"] = Op.NotNull, ["begins-with"] = Op.BeginsWith, ["not-begin-with"] = Op.DoesNotBeginWith,
        ["ends-with"] = Op.EndsWith, ["not-end-with"] = Op.DoesNotEndWith, ["contain-values"] = Op.ContainValues, ["not-contain-values"] = Op.DoesNotContainValues,
        ["on"] = Op.On, ["on-or-before"] = Op.OnOrBefore, ["on-or-after"] = Op.OnOrAfter,
        ["yesterday"] = Op.Yesterday, ["today"] = Op.Today, ["tomorrow"] = Op.Tomorrow, ["last-seven-days"] = Op.Last7Days, ["next-seven-days"] = Op.Next7Days,
        ["last-week"] = Op.LastWeek, ["this-week"] = Op.ThisWeek, ["next-week"] = Op.NextWeek,
        ["last-month"] = Op.LastMonth, ["this-month"] = Op.ThisMonth, ["next-month"] = Op.NextMonth,
        ["last-year"] = Op.LastYear, ["this-year"] = Op.ThisYear, ["next-year"] = Op.NextYear,
        ["last-x-hours"] = Op.LastXHours, ["next-x-hours"] = Op.NextXHours, ["last-x-days"] = Op.LastXDays, ["next-x-days"] = Op.NextXDays,
        ["last-x-weeks"] = Op.LastXWeeks, ["next-x-weeks"] = Op.NextXWeeks, ["last-x-months"] = Op.LastXMonths, ["next-x-months"] = Op.NextXMonths,
        ["last-x-years"] = Op.LastXYears, ["next-x-years"] = Op.NextXYears,
        ["olderthan-x-minutes"] = Op.OlderThanXMinutes, ["olderthan-x-hours"] = Op.OlderThanXHours, ["olderthan-x-days"] = Op.OlderThanXDays,
        ["olderthan-x-weeks"] = Op.OlderThanXWeeks, ["olderthan-x-months"] = Op.OlderThanXMonths, ["olderthan-x-years"] = Op.OlderThanXYears,
        ["eq-userid"] = Op.EqualUserId, ["ne-userid"] = Op.NotEqualUserId, ["eq-businessid"] = Op.EqualBusinessId, ["ne-businessid"] = Op.NotEqualBusinessId,
        ["eq-userlanguage"] = Op.EqualUserLanguage, ["eq-userteams"] = Op.EqualUserTeams, ["eq-useroruserteams"] = Op.EqualUserOrUserTeams,
    };

    public static Op Find(string name) => Names.TryGetValue(name, out var found) ? found
        : throw Fault.NotSupported($"FetchXML condition operator '{name}'. Known here: {string.Join(", ", Names.Keys)}.");
}
