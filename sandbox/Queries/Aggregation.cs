using System.Collections.Generic;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>The columns of a query whose result is groups, and their order by alias.</summary>
/// <param name="Limit">More rows than this may not be aggregated.</param>
internal sealed record Aggregation(IReadOnlyList<AggregateColumn> Columns, IReadOnlyList<AliasOrder> Orders, int Limit)
{
    /// <summary>The platform's limit; a query may only ask for a lower one.</summary>
    public const int RowLimit = 50_000;
}

internal sealed record AggregateColumn(string Alias, Source Of, Column Column, AggregateKind Kind, DatePart? Part = null)
{
    public bool IsGroup => Kind == AggregateKind.Group;
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
