using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>One enabled registration.</summary>
internal sealed record Step(Guid Id, string Name, Guid PluginType, string Message, string? Table, int Stage)
{
    public bool IsAsynchronous { get; init; }

    public int Rank { get; init; } = 1;

    public Guid Filter { get; init; }

    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    public string? Configuration { get; init; }

    public Guid? ImpersonatedUser { get; init; }

    public bool DeletesJob { get; init; }

    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>Presence in Target decides, not change; without filter every Update counts.</summary>
    public bool Wants(IEnumerable<string> columns) => FilteringColumns.Count == 0 || columns.Any(FilteringColumns.Contains);
}

/// <param name="Columns">Null = all.</param>
internal sealed record StepImage(string Alias, bool IsPre, bool IsPost, IReadOnlyList<string>? Columns);
