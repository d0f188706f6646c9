using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Queries ask with operators that FetchXML has (Fetch.xsd of the platform).</summary>
internal static class QueryRules
{
    private static readonly HashSet<string> Operators =
    [
        "eq", "neq", "ne", "gt", "ge", "le", "lt", "like", "not-like", "in", "not-in", "between", "not-between", "null", "not-null",
        "yesterday", "today", "tomorrow", "last-seven-days", "next-seven-days", "last-week", "this-week", "next-week", "last-month", "this-month", "next-month",
        "on", "on-or-before", "on-or-after", "last-year", "this-year", "next-year", "last-x-hours", "next-x-hours", "last-x-days", "next-x-days", "last-x-weeks", "next-x-weeks",
        "last-x-months", "next-x-months", "last-x-years", "next-x-years", "olderthan-x-minutes", "olderthan-x-hours", "olderthan-x-days", "olderthan-x-weeks", "olderthan-x-months", "olderthan-x-years",
        "eq-userid", "ne-userid", "eq-userteams", "eq-useroruserteams", "eq-useroruserhierarchy", "eq-useroruserhierarchyandteams", "eq-businessid", "ne-businessid", "eq-userlanguage",
        "this-fiscal-year", "this-fiscal-period", "next-fiscal-year", "next-fiscal-period", "last-fiscal-year", "last-fiscal-period", "last-x-fiscal-years", "last-x-fiscal-periods", "next-x-fiscal-years", "next-x-fiscal-periods",
        "in-fiscal-year", "in-fiscal-period", "in-fiscal-period-and-year", "in-or-before-fiscal-period-and-year", "in-or-after-fiscal-period-and-year",
        "begins-with", "not-begin-with", "ends-with", "not-end-with", "under", "eq-or-under", "not-under", "above", "eq-or-above", "contain-values", "not-contain-values",
    ];

    public static IEnumerable<CheckFinding> Check(Package package) =>
        from condition in package.Customizations.Descendants("condition")
        let asked = condition.Attribute("operator")?.Value ?? string.Empty
        where !Operators.Contains(asked)
        select Rules.QueryOperator.At($"The query condition on {condition.Attribute("attribute")?.Value}", $"has the operator \"{asked}\", which FetchXML lacks. Correct it.");
}
