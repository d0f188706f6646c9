using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>FetchXML → query tree.</summary>
internal sealed class FetchTranslator
{
    // no-lock and latematerialize are hints to the database and don't change the result.
    private static readonly string[] FetchAttributes =
    [
        "version", "mapping", "output-format", "no-lock", "latematerialize", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "distinct", "aggregate",
        "aggregatelimit", "useraworderby",
    ];

    private static readonly string[] Parts = ["attribute", "all-attributes", "filter", "order", "link-entity"];

    private readonly Organization organization;
    private readonly QueryScope scope;
    private readonly FetchFilters filters;
    private readonly bool aggregates;
    private readonly List<AggregateColumn> groups = [];
    private readonly List<FetchNode> aliasOrders = [];
    private readonly List<Order> orders = [];

    private FetchTranslator(Organization organization, bool aggregates)
    {
        this.organization = organization;
        this.aggregates = aggregates;
        scope = new QueryScope(organization);
        filters = new FetchFilters(scope);
    }

    public static QueryTree Translate(Organization organization, string? xml)
    {
        var fetch = FetchNode.Parse(xml).Knows(FetchAttributes, ["entity"]);
        return new FetchTranslator(organization, fetch.Flag("aggregate")).Read(fetch);
    }

    private QueryTree Read(FetchNode fetch)
    {
        if (fetch.Attribute("mapping") is { } mapping and not "logical")
        {
            throw Fault.NotSupported($"mapping '{mapping}' of a fetch. Use logical names.");
        }

        var entity = fetch.OnlyEntity().Knows(["name"], Parts);
        if (fetch.Has("top") && (fetch.Has("page") || fetch.Has("count")))
        {
            throw Fault.Of(Codes.InvalidArgument, "The top attribute can't be specified with paging attribute page or count.");
        }

        if (aggregates && fetch.Flag("returntotalrecordcount"))
        {
            throw Fault.NotSupported("returntotalrecordcount of an aggregate query. Count with an aggregate.");
        }

        var table = scope.AddMain(entity.Required("name"));
        var main = new Source(table, table.Name);

        // Links first: filters and orders of the entity may name them.
        var joins = entity.Children("link-entity").Select(l => ReadLink(table, l)).ToList();
        var linkOrders = orders.ToList();
        orders.Clear();
        var columns = ReadColumns(entity, main);
        ReadOrders(entity, table.Name);
        CheckCookie(fetch);
        return new QueryTree(main with { Columns = columns, Joins = joins })
        {
            Filter = filters.Read(entity, table.Name),
            Orders = [.. orders, .. linkOrders],
            Distinct = fetch.Flag("distinct"),
            Top = fetch.Number("top"),
            Page = fetch.Number("page") ?? 1,
            PageSize = Math.Min(fetch.Number("count") ?? 5000, 5000),
            CountAll = fetch.Flag("returntotalrecordcount"),
            OrdersByRawValue = fetch.Flag("useraworderby"),
            Aggregation = aggregates ? ReadAggregation(fetch) : null,
        };
    }

    private Aggregation ReadAggregation(FetchNode fetch)
    {
        if (groups.Count == 0)
        {
            throw fetch.Invalid(Codes.InvalidAggregate, "An aggregate query needs at least one attribute with an aggregate.");
        }

        var limit = fetch.Number("aggregatelimit") ?? Aggregation.RowLimit;
        return limit <= Aggregation.RowLimit ? new Aggregation(groups, FetchAggregates.Orders(aliasOrders, groups), limit)
            : throw Fault.Of(Codes.InvalidArgument, $"The aggregatelimit can't exceed the platform's limit of {Aggregation.RowLimit} rows.");
    }

    private Join ReadLink(Table from, FetchNode link)
    {
        // intersect and visible say what a screen shows of the link.
        link.Knows(["name", "from", "to", "alias", "link-type", "intersect", "visible"], Parts);
        var isOuter = link.Attribute("link-type") switch
        {
            null or "inner" => false,
            "outer" => true,
            var other => throw Fault.NotSupported($"link-type '{other}'. Use inner or outer."),
        };
        if (!link.Has("from") || !link.Has("to"))
        {
            throw Fault.NotSupported("a link-entity without 'from' and 'to'. Name both columns.");
        }

        var table = organization.Table(link.Required("name"));
        var alias = scope.AddLink(table, link.Attribute("alias"));
        var fromColumn = QueryScope.Find(from, link.Required("to"));
        var toColumn = QueryScope.Find(table, link.Required("from"));
        var source = new Source(table, alias);
        var columns = ReadColumns(link, source);
        ReadOrders(link, alias);
        var joins = link.Children("link-entity").Select(l => ReadLink(table, l)).ToList();
        return new Join(source with { Columns = columns, Joins = joins }, fromColumn.Name, toColumn.Name, isOuter) { Filter = filters.Read(link, alias) };
    }

    private IReadOnlyList<Pick> ReadColumns(FetchNode owner, Source source)
    {
        if (aggregates)
        {
            if (owner.Children("all-attributes").FirstOrDefault() is { } all)
            {
                throw all.Invalid(Codes.InvalidAggregate, "All attributes can't be requested in an aggregate query.");
            }

            groups.AddRange(owner.Children("attribute").Select(a => FetchAggregates.Read(a, source)));
            return [];
        }

        var picks = owner.Children("all-attributes").Any() ? source.Table.Readable.Select(c => new Pick(c)).ToList() : [];
        foreach (var node in owner.Children("attribute"))
        {
            node.Knows(["name", "alias"], []);
            var column = QueryScope.Find(source.Table, node.Required("name"));
            if (source.Table.Readable.Contains(column))
            {
                picks.Add(new Pick(column, node.Attribute("alias")));
            }
        }

        return picks.Distinct().ToList();
    }

    private void ReadOrders(FetchNode owner, string alias)
    {
        foreach (var node in owner.Children("order"))
        {
            node.Knows(["attribute", "alias", "descending", "entityname"], []);
            if (aggregates)
            {
                aliasOrders.Add(node);
                continue;
            }

            if (node.Has("alias"))
            {
                throw node.Invalid(Codes.InvalidAggregate, "Only an aggregate query is ordered by alias. Name the attribute.");
            }

            var of = scope.Named(alias, node.Attribute("entityname"));
            orders.Add(new Order(of, scope.ColumnOf(of, node.Required("attribute")), node.Flag("descending")));
        }
    }

    /// <summary>Pages are found by their number; the cookie must only be one.</summary>
    private static void CheckCookie(FetchNode fetch)
    {
        if (fetch.Attribute("paging-cookie") is not { } cookie)
        {
            return;
        }

        try
        {
            if (XElement.Parse(cookie).Name.LocalName == "cookie")
            {
                return;
            }
        }
        catch (XmlException)
        {
            // Said below, in the same words as for XML that is no cookie.
        }

        throw Fault.Of(Codes.InvalidArgument, $"The paging cookie '{cookie}' is malformed. Send the one that came with the page before, XML-escaped.");
    }
}
