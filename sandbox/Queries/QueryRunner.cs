using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Records;
using LeadGovernance.Sandbox.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>Query tree → SQL → rows, as one user may see them.</summary>
internal sealed class QueryRunner
{
    private const int CountLimit = 5000;

    /// <summary>The currencies of a row by the alias of their table: none, unless it shows money.</summary>
    private static readonly Dictionary<string, Guid> NoCurrencies = [];

    private readonly Organization organization;
    private readonly List<object?> parameters = [];
    private readonly FilterSql filters;
    private readonly OrderSql orders;
    private readonly FormattedTexts texts;

    private QueryRunner(Organization organization, Guid userId)
    {
        this.organization = organization;
        filters = new FilterSql(organization, userId, new ConditionSql(organization, userId, Place));
        var caller = new Lazy<Presentation>(() => Presentation.Of(organization, userId));
        orders = new OrderSql(organization, caller, Place);
        texts = new FormattedTexts(organization, caller);
    }

    public static EntityCollection Run(Organization organization, QueryTree query, Guid userId) => new QueryRunner(organization, userId).Run(query);

    private EntityCollection Run(QueryTree query)
    {
        // The trace log lies outside the transaction, in a database of its own; so nothing can be joined to it.
        var database = query.From.Table.Name == "plugintracelog" ? organization.Outside : organization.Database;
        var body = filters.Body(query.From, query.Filter);
        var bodyParameters = parameters.Count;
        if (query.Aggregation is { } limited && Count(database, body, bodyParameters, limited.Limit) > limited.Limit && !organization.Has(Defect.AggregatesAnyNumber))
        {
            throw Fault.Of(Codes.AggregateLimit, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");
        }

        // The key comes along, except where equal rows are to be one.
        var selected = Selected(query.From, isMain: true, withKey: !query.Distinct).ToList();
        var size = query.Top ?? query.PageSize;
        var paging = $" LIMIT {Place((long)size + 1)} OFFSET {Place(query.Top is null ? (long)(query.Page - 1) * size : 0L)}";
        var rows = query.Aggregation is { } aggregation
            ? database.Query(AggregateSql.Select(aggregation) + body + AggregateSql.Tail(orders, aggregation) + paging, parameters, r => (Row: AggregateSql.ReadRow(r, query.From.Table, aggregation), Currencies: NoCurrencies))
            : database.Query(SelectList(query, selected) + body + OrderBy(query, selected) + paging, parameters, r => ReadRow(r, query.From, selected));
        var result = new EntityCollection { EntityName = query.From.Table.Name, MoreRecords = query.Top is null && rows.Count > size, TotalRecordCount = -1 };
        result.Entities.AddRange(rows.Take(size).Select(r => r.Row));
        foreach (var (row, currencies) in rows.Take(size))
        {
            organization.Rows.AddNames(row.Attributes.Values);
            AddTexts(query, selected, row, currencies);
            PartyLists.Read(organization, row, query.From.Columns.Where(p => p.Alias is null).Select(p => p.Column));
        }

        if (result.MoreRecords)
        {
            result.PagingCookie = Cookie(query, result.Entities[0].Id, result.Entities[^1].Id);
        }

        if (query.CountAll)
        {
            var all = Count(database, body, bodyParameters, CountLimit);
            result.TotalRecordCount = (int)Math.Min(all, CountLimit);
            result.TotalRecordCountLimitExceeded = all > CountLimit;
        }

        return result;
    }

    private void AddTexts(QueryTree query, List<(Source Source, Pick Pick)> selected, Entity row, Dictionary<string, Guid> currencies)
    {
        if (query.Aggregation is { } aggregation)
        {
            // A sum may be of several currencies: it has no symbol to be shown with. A part of a date is no date.
            foreach (var column in aggregation.Columns.Where(c => c.Part is null && c.Shown.Kind != ColumnKind.Money))
            {
                texts.Add(row, column.Alias, column.Shown, currency: null);
            }

            return;
        }

        foreach (var (source, pick) in selected.Where(s => !s.Pick.IsHidden))
        {
            texts.Add(row, KeyOf(query.From, source, pick), pick.Column, currencies.TryGetValue(source.Alias, out var currency) ? currency : null);
        }
    }

    private static string KeyOf(Source main, Source source, Pick pick) => pick.Alias ?? (ReferenceEquals(source, main) ? pick.Column.Name : $"{source.Alias}.{pick.Column.Name}");

    /// <summary>How many rows there are; stops at one more than the limit.</summary>
    private long Count(Database database, string body, int bodyParameters, int limit) =>
        (long)database.Scalar(string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM (SELECT 1{body} LIMIT {limit + 1})"), parameters.Take(bodyParameters).ToArray())!;

    private static string SelectList(QueryTree query, List<(Source Source, Pick Pick)> selected) =>
        (query.Distinct ? "SELECT DISTINCT " : "SELECT ") + string.Join(',', selected.SelectMany(s => Rows.SelectList(s.Pick.Column, s.Source.Alias)).DefaultIfEmpty("1"));

    private string OrderBy(QueryTree query, List<(Source Source, Pick Pick)> selected)
    {
        // Something unique last, so that pages neither overlap nor skip.
        var last = query.Distinct ? selected.Select(s => (s.Source.Alias, s.Pick.Column.Name)) : [(query.From.Alias, query.From.Table.Key)];
        var by = query.Orders.Select(o => orders.Write(o, query.OrdersByRawValue))
            .Concat(last.Select(l => $"{Schema.Quote(l.Item1)}.{Schema.Quote(l.Item2)}")).ToList();
        return by.Count == 0 ? "" : " ORDER BY " + string.Join(',', by);
    }

    private static IEnumerable<(Source Source, Pick Pick)> Selected(Source source, bool isMain, bool withKey)
    {
        if (isMain && withKey)
        {
            yield return (source, new Pick(source.Table.Find(source.Table.Key)!));
        }

        var stored = source.Columns.Where(p => p.Column.IsStored && !(isMain && withKey && p.Alias is null && p.Column.Name == source.Table.Key)).ToList();
        foreach (var pick in stored)
        {
            yield return (source, pick);
        }

        // Only with key: where equal rows are to be one, another column would make them differ.
        if (withKey && stored.Any(p => p.Column.Kind == ColumnKind.Money) && source.Table.Find("transactioncurrencyid") is { IsStored: true } currency)
        {
            yield return (source, new Pick(currency, IsHidden: true));
        }

        foreach (var inner in source.Joins.SelectMany(j => Selected(j.To, isMain: false, withKey)))
        {
            yield return inner;
        }
    }

    private static (Entity Row, Dictionary<string, Guid> Currencies) ReadRow(SqliteDataReader reader, Source main, List<(Source Source, Pick Pick)> selected)
    {
        var row = new Entity(main.Table.Name);
        var currencies = NoCurrencies;
        var index = 0;
        foreach (var (source, pick) in selected)
        {
            var value = Rows.ReadColumn(pick.Column, reader, ref index);
            if (value is null)
            {
                continue;
            }

            if (pick.IsHidden)
            {
                currencies = new(currencies) { [source.Alias] = ((EntityReference)value).Id };
                continue;
            }

            row[KeyOf(main, source, pick)] = ReferenceEquals(source, main) && pick.Alias is null ? value : new AliasedValue(source.Table.Name, pick.Column.Name, value);
        }

        row.Id = row.GetAttributeValue<Guid>(main.Table.Key);
        return (row, currencies);
    }

    private static string Cookie(QueryTree query, Guid first, Guid last) => string.Create(CultureInfo.InvariantCulture,
        $"<cookie page=\"{query.Page}\"><{query.From.Table.Key} last=\"{{{last.ToString().ToUpperInvariant()}}}\" first=\"{{{first.ToString().ToUpperInvariant()}}}\" /></cookie>");

    private string Place(object? value)
    {
        parameters.Add(value);
        return "@p" + (parameters.Count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
