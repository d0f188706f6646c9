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
        filters = new FetchFilters(scope, ReadRelated);
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
        var (joins, asked) = ReadLinks(entity, table, table.Name);
        var linkOrders = orders.ToList();
        orders.Clear();
        var columns = ReadColumns(entity, main);
        ReadOrders(entity, table.Name);
        CheckCookie(fetch);
        return new QueryTree(main with { Columns = columns, Joins = joins })
        {
            Filter = With(filters.Read(entity, table.Name), asked),
            Orders = [.. orders, .. linkOrders],
            Distinct = fetch.Flag("distinct"),
            Top = QueryTree.CheckTop(fetch.Number("top")),
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

        var most = organization.Options.AggregateRowLimit;
        var limit = fetch.Number("aggregatelimit") ?? most;
        return limit <= most ? new Aggregation(groups, FetchAggregates.Orders(aliasOrders, groups), limit)
            : throw Fault.Of(Codes.InvalidArgument, $"The aggregatelimit can't exceed the platform's limit of {most} rows.");
    }

    /// <summary>The joins of an entity or link; its links that only ask whether there are rows become filters.</summary>
    private (List<Join> Joins, List<Filter> Asked) ReadLinks(FetchNode owner, Table table, string alias)
    {
        var joins = new List<Join>();
        var asked = new List<Filter>();
        foreach (var link in owner.Children("link-entity"))
        {
            switch (link.Attribute("link-type"))
            {
                case null or "inner":
                    joins.Add(ReadLink(table, link, isOuter: false));
                    break;
                case "outer":
                    joins.Add(ReadLink(table, link, isOuter: true));
                    break;
                case "exists" or "in":
                    asked.Add(ReadRelated(alias, link, RelatedKind.Any));
                    break;
                case "any" or "not any" or "all" or "not all":
                    throw Fault.NotSupported($"link-type '{link.Attribute("link-type")}' outside a filter. Put the link-entity into a <filter>.");
                case var other:
                    throw Fault.NotSupported($"link-type '{other}'. Use inner, outer, exists or in; within a filter any, not any, all or not all.");
            }
        }

        return (joins, asked);
    }

    /// <summary>A link-entity within a filter.</summary>
    private Related ReadRelated(FetchNode link, string alias) => ReadRelated(alias, link, link.Attribute("link-type") switch
    {
        "any" or "not all" => RelatedKind.Any,
        "not any" => RelatedKind.NotAny,
        "all" => RelatedKind.All,
        var other => throw Fault.NotSupported($"link-type '{other ?? "inner"}' within a filter. Use any, not any, all or not all."),
    });

    private Related ReadRelated(string alias, FetchNode link, RelatedKind kind) => scope.Closed(() =>
    {
        var wanted = groups.Count + orders.Count + aliasOrders.Count;
        var join = ReadLink(scope.TableOf(alias), link, isOuter: false);
        return wanted == groups.Count + orders.Count + aliasOrders.Count && !HasColumns(join.To) ? new Related(alias, join, kind)
            : throw link.Invalid(Codes.InvalidFetchNode, $"A link of type '{link.Attribute("link-type")}' only asks for rows: it can't return columns or be ordered by.");
    });

    private static bool HasColumns(Source source) => source.Columns.Count > 0 || source.Joins.Any(j => HasColumns(j.To));

    private Join ReadLink(Table from, FetchNode link, bool isOuter)
    {
        // intersect and visible say what a screen shows of the link.
        link.Knows(["name", "from", "to", "alias", "link-type", "intersect", "visible"], Parts);
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
        var (joins, asked) = ReadLinks(link, table, alias);
        return new Join(source with { Columns = columns, Joins = joins }, fromColumn.Name, toColumn.Name, isOuter) { Filter = With(filters.Read(link, alias), asked) };
    }

    private static Group With(Group group, List<Filter> asked) => asked.Count == 0 ? group : new Group(false, [group, .. asked]);

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
