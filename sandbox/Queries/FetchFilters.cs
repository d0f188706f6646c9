using System;
using System.Linq;
using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>&lt;filter&gt; and &lt;condition&gt; → the filters of the query tree.</summary>
internal sealed class FetchFilters(QueryScope scope, Func<FetchNode, string, Related> readRelated)
{
    // Written by advanced find, for its own screens; they don't change the result.
    private static readonly string[] ConditionAttributes = ["attribute", "operator", "value", "entityname", "valueof", "uiname", "uitype", "uihidden"];

    /// <summary>All filters of an entity or link together.</summary>
    public Group Read(FetchNode owner, string alias)
    {
        var groups = owner.Children("filter").Select(f => ReadFilter(f, alias)).Where(g => g.Parts.Count > 0).ToList();
        return groups.Count == 1 ? groups[0] : new Group(false, groups);
    }

    private Group ReadFilter(FetchNode filter, string alias)
    {
        filter.Knows(["type", "isquickfindfields"], ["condition", "filter", "link-entity"]);
        if (filter.Flag("isquickfindfields"))
        {
            throw Fault.NotSupported("quick find filters.");
        }

        var isOr = filter.Attribute("type") switch
        {
            null or "and" => false,
            "or" => true,
            var other => throw filter.Invalid(Codes.InvalidFetchNode, $"The type of a filter must be 'and' or 'or', not '{other}'."),
        };
        var conditions = filter.Children("condition").Select(c => (Filter)ReadCondition(c, alias));
        var related = filter.Children("link-entity").Select(l => (Filter)readRelated(l, alias));
        return new Group(isOr, conditions.Concat(related).Concat(filter.Children("filter").Select(f => ReadFilter(f, alias)).Where(g => g.Parts.Count > 0)).ToList());
    }

    private Test ReadCondition(FetchNode condition, string alias)
    {
        condition.Knows(ConditionAttributes, ["value"]);
        var owner = scope.Named(alias, condition.Attribute("entityname"));
        var column = scope.ColumnOf(owner, condition.Required("attribute"));
        var found = FetchOperators.Find(condition.Required("operator"));
        if (condition.Attribute("valueof") is { } other)
        {
            return other.Contains('.') ? throw Fault.NotSupported($"valueof '{other}': comparing columns of two tables.")
                : new Test(owner, column, found, [], scope.ColumnOf(owner, other));
        }

        var values = condition.Children("value").Select(v => (object?)v.Knows(["uiname", "uitype"], []).Text).ToList();
        if (condition.Has("value"))
        {
            values.Insert(0, condition.Attribute("value") ?? "");
        }

        return new Test(owner, column, found, values);
    }
}
