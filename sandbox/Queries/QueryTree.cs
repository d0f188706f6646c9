using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>What every query language is translated to.</summary>
internal sealed record QueryTree(Source From)
{
    /// <summary>The platform's most rows of one page.</summary>
    public const int MostRows = 5000;

    public Group Filter { get; init; } = Group.Empty;

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public bool Distinct { get; init; }

    public int? Top { get; init; }

    /// <summary>A result has 5,000 rows at most; what exceeds them is no page but a wrong query.</summary>
    public static int? CheckTop(int? top) => top is null or (> 0 and <= MostRows) ? top
        : throw Fault.Of(Codes.InvalidArgument, $"The top count must lie between 1 and {MostRows}, but is {top}. Page through more rows.");

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = MostRows;

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
/// <param name="IsHidden">Read only to show another column well (a money's currency); no part of the result.</param>
internal sealed record Pick(Column Column, string? Alias = null, bool IsHidden = false);

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

/// <summary>Asks for rows of another table without joining them: each row of the query's own table comes once at most.</summary>
internal sealed record Related(string Alias, Join Join, RelatedKind Kind) : Filter;

internal enum RelatedKind
{
    /// <summary>A related row meets the conditions (link types any, exists, in – and "not all", which the documentation calls equivalent to any).</summary>
    Any,

    /// <summary>No related row meets them.</summary>
    NotAny,

    /// <summary>There are related rows, and none of them meets the conditions: so the documentation defines "all", for conditions that the caller has inverted.</summary>
    All,
}

internal sealed record Test(string Alias, Column Column, ConditionOperator Operator, IReadOnlyList<object?> Values, Column? OtherColumn = null) : Filter;

internal sealed record Order(string Alias, Column Column, bool Descending);
