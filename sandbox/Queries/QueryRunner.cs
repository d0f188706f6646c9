using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Records;
using LeadGovernance.Sandbox.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>Query tree → SQL → rows, as one user may see them.</summary>
internal sealed class QueryRunner
{
    private const int CountLimit = 5000;

    private readonly Organization organization;
    private readonly Guid userId;
    private readonly List<object?> parameters = [];
    private readonly ConditionSql conditions;

    private QueryRunner(Organization organization, Guid userId)
    {
        this.organization = organization;
        this.userId = userId;
        conditions = new ConditionSql(organization, userId, Place);
    }

    public static EntityCollection Run(Organization organization, QueryTree query, Guid userId) => new QueryRunner(organization, userId).Run(query);

    private EntityCollection Run(QueryTree query)
    {
        // The trace log lies outside the transaction, in a database of its own; so nothing can be joined to it.
        var database = query.From.Table.Name == "plugintracelog" ? organization.Outside : organization.Database;
        var body = Body(query);
        var bodyParameters = parameters.Count;
        if (query.Aggregation is { } limited && Count(database, body, bodyParameters, limited.Limit) > limited.Limit)
        {
            throw Fault.Of(Codes.AggregateLimit, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");
        }

        // The key comes along, except where equal rows are to be one.
        var selected = Selected(query.From, isMain: true, withKey: !query.Distinct).ToList();
        var size = query.Top ?? query.PageSize;
        var paging = $" LIMIT {Place((long)size + 1)} OFFSET {Place(query.Top is null ? (long)(query.Page - 1) * size : 0L)}";
        var rows = query.Aggregation is { } aggregation
            ? database.Query(AggregateSql.Select(aggregation) + body + AggregateSql.Tail(organization, aggregation) + paging, parameters, r => AggregateSql.ReadRow(r, query.From.Table, aggregation))
            : database.Query(SelectList(query, selected) + body + OrderBy(query, selected) + paging, parameters, r => ReadRow(r, query.From, selected));
        var result = new EntityCollection { EntityName = query.From.Table.Name, MoreRecords = query.Top is null && rows.Count > size, TotalRecordCount = -1 };
        result.Entities.AddRange(rows.Take(size));
        foreach (var row in result.Entities)
        {
            organization.Rows.AddNames(row.Attributes.Values);
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

    /// <summary>How many rows there are; stops at one more than the limit.</summary>
    private long Count(Database database, string body, int bodyParameters, int limit) =>
        (long)database.Scalar(string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM (SELECT 1{body} LIMIT {limit + 1})"), parameters.Take(bodyParameters).ToArray())!;

    private static string SelectList(QueryTree query, List<(Source Source, Pick Pick)> selected) =>
        (query.Distinct ? "SELECT DISTINCT " : "SELECT ") + string.Join(',', selected.SelectMany(s => Rows.SelectList(s.Pick.Column, s.Source.Alias)).DefaultIfEmpty("1"));

    private string Body(QueryTree query)
    {
        organization.Access.CheckTable(userId, "Read", query.From.Table);
        var sql = new StringBuilder(" FROM ").Append(Schema.Quote(query.From.Table.Name)).Append(" AS ").Append(Schema.Quote(query.From.Alias));
        AppendJoins(sql, query.From);
        var where = new[] { Write(query.Filter), organization.Access.ReadFilter(userId, query.From.Table, query.From.Alias) }.OfType<string>().ToList();
        if (where.Count > 0)
        {
            sql.Append(" WHERE ").AppendJoin(" AND ", where);
        }

        return sql.ToString();
    }

    private void AppendJoins(StringBuilder sql, Source source)
    {
        foreach (var join in source.Joins)
        {
            organization.Access.CheckTable(userId, "Read", join.To.Table);
            sql.Append(join.IsOuter ? " LEFT JOIN " : " JOIN ").Append(Schema.Quote(join.To.Table.Name)).Append(" AS ").Append(Schema.Quote(join.To.Alias))
                .Append(" ON ").Append(Schema.Quote(source.Alias)).Append('.').Append(Schema.Quote(join.FromColumn))
                .Append(" = ").Append(Schema.Quote(join.To.Alias)).Append('.').Append(Schema.Quote(join.ToColumn));
            foreach (var more in new[] { Write(join.Filter), organization.Access.ReadFilter(userId, join.To.Table, join.To.Alias) }.OfType<string>())
            {
                sql.Append(" AND ").Append(more);
            }

            AppendJoins(sql, join.To);
        }
    }

    private string? Write(Group group)
    {
        var parts = group.Parts.Select(p => p is Group inner ? Write(inner) : conditions.Write((Test)p)).OfType<string>().ToList();
        return parts.Count == 0 ? null : "(" + string.Join(group.IsOr ? " OR " : " AND ", parts) + ")";
    }

    private string OrderBy(QueryTree query, List<(Source Source, Pick Pick)> selected)
    {
        // Something unique last, so that pages neither overlap nor skip.
        var last = query.Distinct ? selected.Select(s => (s.Source.Alias, s.Pick.Column.Name)) : [(query.From.Alias, query.From.Table.Key)];
        var orders = query.Orders.Select(o => OrderSql.Write(organization, o, query.OrdersByRawValue))
            .Concat(last.Select(l => $"{Schema.Quote(l.Item1)}.{Schema.Quote(l.Item2)}")).ToList();
        return orders.Count == 0 ? "" : " ORDER BY " + string.Join(',', orders);
    }

    private static IEnumerable<(Source Source, Pick Pick)> Selected(Source source, bool isMain, bool withKey)
    {
        if (isMain && withKey)
        {
            yield return (source, new Pick(source.Table.Find(source.Table.Key)!));
        }

        foreach (var pick in source.Columns.Where(p => p.Column.IsStored && !(isMain && withKey && p.Alias is null && p.Column.Name == source.Table.Key)))
        {
            yield return (source, pick);
        }

        foreach (var inner in source.Joins.SelectMany(j => Selected(j.To, isMain: false, withKey)))
        {
            yield return inner;
        }
    }

    private static Entity ReadRow(SqliteDataReader reader, Source main, List<(Source Source, Pick Pick)> selected)
    {
        var row = new Entity(main.Table.Name);
        var index = 0;
        foreach (var (source, pick) in selected)
        {
            var value = Rows.ReadColumn(pick.Column, reader, ref index);
            if (value is null)
            {
                continue;
            }

            if (ReferenceEquals(source, main) && pick.Alias is null)
            {
                row[pick.Column.Name] = value;
            }
            else
            {
                row[pick.Alias ?? $"{source.Alias}.{pick.Column.Name}"] = new AliasedValue(source.Table.Name, pick.Column.Name, value);
            }
        }

        row.Id = row.GetAttributeValue<Guid>(main.Table.Key);
        return row;
    }

    private static string Cookie(QueryTree query, Guid first, Guid last) => string.Create(CultureInfo.InvariantCulture,
        $"<cookie page=\"{query.Page}\"><{query.From.Table.Key} last=\"{{{last.ToString().ToUpperInvariant()}}}\" first=\"{{{first.ToString().ToUpperInvariant()}}}\" /></cookie>");

    private string Place(object? value)
    {
        parameters.Add(value);
        return "@p" + (parameters.Count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
