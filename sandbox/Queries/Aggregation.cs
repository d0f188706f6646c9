using System.Collections.Generic;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>The columns of a query whose result is groups, and their order by alias.</summary>
/// <param name="Limit">More rows than this may not be aggregated.</param>
internal sealed record Aggregation(IReadOnlyList<AggregateColumn> Columns, IReadOnlyList<AliasOrder> Orders, int Limit);

internal sealed record AggregateColumn(string Alias, Source Of, Column Column, AggregateKind Kind, DatePart? Part = null)
{
    public bool IsGroup => Kind == AggregateKind.Group;

    /// <summary>As what the value is shown: a count is a plain number and not of its column's kind.</summary>
    public Column Shown => Kind is AggregateKind.Count or AggregateKind.CountColumn or AggregateKind.CountDistinct ? new Column(Column.Name, ColumnKind.Whole) : Column;
}

internal sealed record AliasOrder(string Alias, bool Descending);

internal enum AggregateKind
{
    Group,
    Count,
    CountColumn,
    CountDistinct,
    Sum,
    Average,
    Minimum,
    Maximum,
}

internal enum DatePart
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
