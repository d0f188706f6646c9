using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LeadGovernance.Sandbox.Metadata;
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
        var selected = Selected(query.From, isMain: true).ToList();
        var body = Body(query);
        var sql = new StringBuilder("SELECT ").Append(query.Distinct ? "DISTINCT " : "")
            .AppendJoin(',', selected.SelectMany(s => Rows.SelectList(s.Column, s.Source.Alias)))
            .Append(body);
        AppendOrders(sql, query);
        var size = query.Top ?? query.PageSize;
        var countParameters = parameters.Count;
        var limit = Place((long)size + 1);
        sql.Append(" LIMIT ").Append(limit).Append(" OFFSET ").Append(Place(query.Top is null ? (long)(query.Page - 1) * size : 0L));

        var rows = database.Query(sql.ToString(), parameters, reader => ReadRow(reader, query.From, selected));
        var result = new EntityCollection { EntityName = query.From.Table.Name, MoreRecords = query.Top is null && rows.Count > size, TotalRecordCount = -1 };
        result.Entities.AddRange(rows.Take(size));
        foreach (var row in result.Entities)
        {
            organization.Rows.AddNames(row.Attributes.Values);
        }

        if (result.MoreRecords)
        {
            result.PagingCookie = Cookie(query, result.Entities[0].Id, result.Entities[^1].Id);
        }

        if (query.CountAll)
        {
            var all = (long)database.Scalar($"SELECT COUNT(*) FROM (SELECT 1{body} LIMIT {CountLimit + 1})", parameters.Take(countParameters).ToArray())!;
            result.TotalRecordCount = (int)Math.Min(all, CountLimit);
            result.TotalRecordCountLimitExceeded = all > CountLimit;
        }

        return result;
    }

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

    private static void AppendOrders(StringBuilder sql, QueryTree query)
    {
        // The key last, so that pages neither overlap nor skip.
        var orders = query.Orders.Select(o => $"{Schema.Quote(o.Alias)}.{Schema.Quote(o.Column.Name)}{(o.Descending ? " DESC" : "")}")
            .Append($"{Schema.Quote(query.From.Alias)}.{Schema.Quote(query.From.Table.Key)}");
        sql.Append(" ORDER BY ").AppendJoin(',', orders);
    }

    private static IEnumerable<(Source Source, Column Column)> Selected(Source source, bool isMain)
    {
        if (isMain)
        {
            yield return (source, source.Table.Find(source.Table.Key)!);
        }

        foreach (var column in source.Columns.Where(c => !isMain || c.Name != source.Table.Key))
        {
            yield return (source, column);
        }

        foreach (var inner in source.Joins.SelectMany(j => Selected(j.To, isMain: false)))
        {
            yield return inner;
        }
    }

    private static Entity ReadRow(SqliteDataReader reader, Source main, List<(Source Source, Column Column)> selected)
    {
        var row = new Entity(main.Table.Name);
        var index = 0;
        foreach (var (source, column) in selected)
        {
            var value = Rows.ReadColumn(column, reader, ref index);
            if (value is null)
            {
                continue;
            }

            if (ReferenceEquals(source, main))
            {
                row[column.Name] = value;
            }
            else
            {
                row[$"{source.Alias}.{column.Name}"] = new AliasedValue(source.Table.Name, column.Name, value);
            }
        }

        row.Id = (Guid)row[main.Table.Key];
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
