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
        var source = new Source(table, table.Name) { Columns = Picks(table, query.ColumnSet), Joins = query.LinkEntities.Select(l => Read(table, l)).ToList() };
        var orders = query.Orders.Select(o => Read(o, table.Name)).Concat(query.LinkEntities.SelectMany(LinkOrders)).ToList();
        var paging = query.PageInfo;
        var isPaged = paging is { Count: > 0 } or { PageNumber: > 0 };
        if (query.TopCount is not null && isPaged)
        {
            throw Fault.Of(Codes.InvalidArgument, "The Top.Count can't be specified with pagingInfo");
        }

        return new QueryTree(source)
        {
            Filter = Read(query.Criteria, table.Name),
            Orders = orders,
            Distinct = query.Distinct,
            Top = query.TopCount,
            Page = Math.Max(1, paging?.PageNumber ?? 1),
            PageSize = paging is { Count: > 0 } ? Math.Min(paging.Count, 5000) : 5000,
            CountAll = paging?.ReturnTotalRecordCount ?? false,
        };
    }

    private Join Read(Table from, LinkEntity link)
    {
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.LeftOuter))
        {
            throw Fault.NotSupported($"join operator {link.JoinOperator}. Use Inner or LeftOuter.");
        }

        var table = organization.Table(link.LinkToEntityName);
        var alias = link.EntityAlias = scope.AddLink(table, link.EntityAlias);
        QueryScope.Find(from, link.LinkFromAttributeName);
        QueryScope.Find(table, link.LinkToAttributeName);

        return new Join(
            new Source(table, alias) { Columns = Picks(table, link.Columns), Joins = link.LinkEntities.Select(l => Read(table, l)).ToList() },
            link.LinkFromAttributeName, link.LinkToAttributeName, link.JoinOperator == JoinOperator.LeftOuter)
        {
            Filter = Read(link.LinkCriteria, alias),
        };
    }

    private static List<Pick> Picks(Table table, ColumnSet? columns) => QueryScope.ReadColumns(table, columns).Select(c => new Pick(c)).ToList();

    private IEnumerable<Order> LinkOrders(LinkEntity link) =>
        link.Orders.Select(o => Read(o, link.EntityAlias)).Concat(link.LinkEntities.SelectMany(LinkOrders));

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

        var parts = filter.Conditions.Select(c => (Filter)Read(c, alias)).Concat(filter.Filters.Select(f => Read(f, alias)).Where(g => g.Parts.Count > 0));
        return new Group(filter.FilterOperator == LogicalOperator.Or, parts.ToList());
    }

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
