using System.Collections.Generic;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>What every query language is translated to.</summary>
internal sealed record QueryTree(Source From)
{
    public Group Filter { get; init; } = Group.Empty;

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public bool Distinct { get; init; }

    public int? Top { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 5000;

    public bool CountAll { get; init; }

    /// <summary>Choices are ordered by value instead of by label.</summary>
    public bool OrdersByRawValue { get; init; }

    /// <summary>Set: the result is groups and not rows.</summary>
    public Aggregation? Aggregation { get; init; }
}

/// <summary>A table under an alias, with the columns wanted of it and what is joined to it.</summary>
internal sealed record Source(Table Table, string Alias)
{
    public IReadOnlyList<Pick> Columns { get; init; } = [];

    public IReadOnlyList<Join> Joins { get; init; } = [];
}

/// <summary>A column to read, under a name of its own where the query gives it one.</summary>
internal sealed record Pick(Column Column, string? Alias = null);

internal sealed record Join(Source To, string FromColumn, string ToColumn, bool IsOuter)
{
    /// <summary>Belongs to the join itself: an outer join's misses stay in the result.</summary>
    public Group Filter { get; init; } = Group.Empty;
}

internal abstract record Filter;

internal sealed record Group(bool IsOr, IReadOnlyList<Filter> Parts) : Filter
{
    public static Group Empty { get; } = new(false, []);
}

internal sealed record Test(string Alias, Column Column, ConditionOperator Operator, IReadOnlyList<object?> Values, Column? OtherColumn = null) : Filter;

internal sealed record Order(string Alias, Column Column, bool Descending);
