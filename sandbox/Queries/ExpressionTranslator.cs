using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>QueryExpression and QueryByAttribute → query tree; FetchXML is handed on.</summary>
internal sealed class ExpressionTranslator
{
    private readonly Organization organization;
    private readonly QueryScope scope;
    private readonly Dictionary<LinkEntity, string> aliases = [];

    private ExpressionTranslator(Organization organization)
    {
        this.organization = organization;
        scope = new QueryScope(organization);
    }

    public static QueryTree Translate(Organization organization, QueryBase query) => query switch
    {
        QueryExpression expression => new ExpressionTranslator(organization).Read(expression),
        QueryByAttribute byAttribute => new ExpressionTranslator(organization).Read(Widen(byAttribute)),
        FetchExpression fetch => FetchTranslator.Translate(organization, fetch.Query),
        null => throw Fault.Of(Codes.InvalidArgument, "Required field 'Query' is missing"),
        _ => throw Fault.NotSupported($"queries of type {query.GetType().Name}. Use a QueryExpression."),
    };

    private static QueryExpression Widen(QueryByAttribute query)
    {
        var wide = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, PageInfo = query.PageInfo, TopCount = query.TopCount };
        if (query.Attributes.Count != query.Values.Count)
        {
            throw Fault.Of(Codes.InvalidArgument, "QueryByAttribute needs one value for each attribute.");
        }

        for (var i = 0; i < query.Attributes.Count; i++)
        {
            wide.Criteria.AddCondition(query.Values[i] is null
                ? new ConditionExpression(query.Attributes[i], ConditionOperator.Null)
                : new ConditionExpression(query.Attributes[i], ConditionOperator.Equal, query.Values[i]));
        }

        wide.Orders.AddRange(query.Orders);
        return wide;
    }

    private QueryTree Read(QueryExpression query)
    {
        var table = scope.AddMain(query.EntityName);
        var (joins, asked) = Read(table, table.Name, query.LinkEntities);
        var source = new Source(table, table.Name) { Columns = Picks(table, query.ColumnSet), Joins = joins };
        var orders = query.Orders.Select(o => Read(o, table.Name)).Concat(query.LinkEntities.SelectMany(LinkOrders)).ToList();
        var paging = query.PageInfo;
        var isPaged = paging is { Count: > 0 } or { PageNumber: > 0 };
        if (query.TopCount is not null && isPaged)
        {
            throw Fault.Of(Codes.InvalidArgument, "The Top.Count can't be specified with pagingInfo");
        }

        return new QueryTree(source)
        {
            Filter = With(Read(query.Criteria, table.Name), asked),
            Orders = orders,
            Distinct = query.Distinct,
            Top = QueryTree.CheckTop(query.TopCount),
            Page = Math.Max(1, paging?.PageNumber ?? 1),
            PageSize = paging is { Count: > 0 } ? Math.Min(paging.Count, 5000) : 5000,
            CountAll = paging?.ReturnTotalRecordCount ?? false,
        };
    }

    /// <summary>The joins among links; those that only ask whether there are rows become filters.</summary>
    private (List<Join> Joins, List<Filter> Asked) Read(Table from, string alias, IEnumerable<LinkEntity> links)
    {
        var joins = new List<Join>();
        var asked = new List<Filter>();
        foreach (var link in links)
        {
            switch (link.JoinOperator)
            {
                case JoinOperator.Inner or JoinOperator.LeftOuter:
                    joins.Add(Read(from, link));
                    break;
                case JoinOperator.Exists or JoinOperator.In:
                    asked.Add(Related(alias, link, RelatedKind.Any));
                    break;
                default:
                    throw Fault.NotSupported($"join operator {link.JoinOperator}. Use Inner, LeftOuter, Exists or In; Any, NotAny, All or NotAll as AnyAllFilterLinkEntity of a filter.");
            }
        }

        return (joins, asked);
    }

    private Join Read(Table from, LinkEntity link)
    {
        var table = organization.Table(link.LinkToEntityName);
        var alias = aliases[link] = scope.AddLink(table, link.EntityAlias);
        QueryScope.Find(from, link.LinkFromAttributeName);
        QueryScope.Find(table, link.LinkToAttributeName);
        var (joins, asked) = Read(table, alias, link.LinkEntities);
        return new Join(
            new Source(table, alias) { Columns = Picks(table, link.Columns), Joins = joins },
            link.LinkFromAttributeName, link.LinkToAttributeName, link.JoinOperator == JoinOperator.LeftOuter)
        {
            Filter = With(Read(link.LinkCriteria, alias), asked),
        };
    }

    private Related Related(string alias, LinkEntity link, RelatedKind kind) => scope.Closed(() =>
    {
        var join = Read(scope.TableOf(alias), link);
        return !HasColumns(join.To) && link.Orders.Count == 0 ? new Related(alias, join, kind)
            : throw Fault.Of(Codes.InvalidArgument, $"A link with join operator {link.JoinOperator} only asks for rows: it can't return columns or be ordered by.");
    });

    private static bool HasColumns(Source source) => source.Columns.Count > 0 || source.Joins.Any(j => HasColumns(j.To));

    private static Group With(Group group, List<Filter> asked) => asked.Count == 0 ? group : new Group(false, [group, .. asked]);

    private static List<Pick> Picks(Table table, ColumnSet? columns) => QueryScope.ReadColumns(table, columns).Select(c => new Pick(c)).ToList();

    private IEnumerable<Order> LinkOrders(LinkEntity link) =>
        link.JoinOperator is JoinOperator.Exists or JoinOperator.In ? [] : link.Orders.Select(o => Read(o, aliases[link])).Concat(link.LinkEntities.SelectMany(LinkOrders));

    private Order Read(OrderExpression order, string alias)
    {
        var owner = scope.Named(alias, order.EntityName);
        return new Order(owner, scope.ColumnOf(owner, order.AttributeName), order.OrderType == OrderType.Descending);
    }

    private Group Read(FilterExpression? filter, string alias)
    {
        if (filter is null)
        {
            return Group.Empty;
        }

        if (filter.IsQuickFindFilter)
        {
            throw Fault.NotSupported("quick find filters.");
        }

        var related = filter.AnyAllFilterLinkEntity is { } link ? [Related(alias, link, KindOf(link.JoinOperator))] : Enumerable.Empty<Filter>();
        var parts = filter.Conditions.Select(c => (Filter)Read(c, alias)).Concat(related).Concat(filter.Filters.Select(f => Read(f, alias)).Where(g => g.Parts.Count > 0));
        return new Group(filter.FilterOperator == LogicalOperator.Or, parts.ToList());
    }

    private static RelatedKind KindOf(JoinOperator kind) => kind switch
    {
        JoinOperator.Any or JoinOperator.NotAll => RelatedKind.Any,
        JoinOperator.NotAny => RelatedKind.NotAny,
        JoinOperator.All => RelatedKind.All,
        _ => throw Fault.NotSupported($"join operator {kind} within a filter. Use Any, NotAny, All or NotAll."),
    };

    private Test Read(ConditionExpression condition, string alias)
    {
        var owner = scope.Named(alias, condition.EntityName);
        var column = scope.ColumnOf(owner, condition.AttributeName);
        if (condition.CompareColumns)
        {
            return new Test(owner, column, condition.Operator, [], scope.ColumnOf(owner, condition.Values.Single() as string ?? ""));
        }

        return new Test(owner, column, condition.Operator, condition.Values.SelectMany(Flatten).ToList());
    }

    /// <summary>Callers pass arrays as one value or as many.</summary>
    private static IEnumerable<object?> Flatten(object? value) => value is Array and not byte[] ? ((Array)value).Cast<object?>() : [value];
}
