using System;
using System.Linq;
using System.Text;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>Joins and filters → SQL, each table as one user may see it.</summary>
internal sealed class FilterSql(Organization organization, Guid userId, ConditionSql conditions)
{
    /// <summary>The rows of a query: from where, joined with what, under which conditions.</summary>
    public string Body(Source source, Group filter)
    {
        organization.Access.CheckTable(userId, "Read", source.Table);
        var sql = new StringBuilder(" FROM ").Append(Schema.Quote(source.Table.Name)).Append(" AS ").Append(Schema.Quote(source.Alias));
        AppendJoins(sql, source);
        AppendWhere(sql, Write(filter), organization.Access.ReadFilter(userId, source.Table, source.Alias));
        return sql.ToString();
    }

    private void AppendJoins(StringBuilder sql, Source source)
    {
        foreach (var join in source.Joins)
        {
            organization.Access.CheckTable(userId, "Read", join.To.Table);
            sql.Append(join.IsOuter ? " LEFT JOIN " : " JOIN ").Append(Schema.Quote(join.To.Table.Name)).Append(" AS ").Append(Schema.Quote(join.To.Alias))
                .Append(" ON ").Append(Meet(source.Alias, join));
            foreach (var more in new[] { Write(join.Filter), organization.Access.ReadFilter(userId, join.To.Table, join.To.Alias) }.OfType<string>())
            {
                sql.Append(" AND ").Append(more);
            }

            AppendJoins(sql, join.To);
        }
    }

    private static void AppendWhere(StringBuilder sql, params string?[] conditions) =>
        sql.Append(conditions.Any(c => c is not null) ? " WHERE " : "").AppendJoin(" AND ", conditions.OfType<string>());

    private string? Write(Group group)
    {
        var parts = group.Parts.Select(Write).OfType<string>().ToList();
        return parts.Count == 0 ? null : "(" + string.Join(group.IsOr ? " OR " : " AND ", parts) + ")";
    }

    private string? Write(Filter filter) => filter switch
    {
        Group inner => Write(inner),
        Test test => conditions.Write(test),
        Related { Kind: RelatedKind.Any } related => Exists(related, related.Join),
        Related { Kind: RelatedKind.NotAny } related => "NOT " + Exists(related, related.Join),
        Related related => $"({Exists(related, Bare(related.Join))} AND NOT {Exists(related, related.Join)})",
        _ => throw new InvalidOperationException($"There is no SQL for a filter of type {filter.GetType().Name}."),
    };

    private static Join Bare(Join join) => join with { Filter = Group.Empty, To = join.To with { Joins = [] } };

    private string Exists(Related related, Join join)
    {
        organization.Access.CheckTable(userId, "Read", join.To.Table);
        var sql = new StringBuilder("EXISTS (SELECT 1 FROM ").Append(Schema.Quote(join.To.Table.Name)).Append(" AS ").Append(Schema.Quote(join.To.Alias));
        AppendJoins(sql, join.To);
        AppendWhere(sql, Meet(related.Alias, join), Write(join.Filter), organization.Access.ReadFilter(userId, join.To.Table, join.To.Alias));
        return sql.Append(')').ToString();
    }

    private static string Meet(string alias, Join join) =>
        $"{Schema.Quote(alias)}.{Schema.Quote(join.FromColumn)} = {Schema.Quote(join.To.Alias)}.{Schema.Quote(join.ToColumn)}";
}
