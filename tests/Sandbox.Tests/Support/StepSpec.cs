using System;
using System.Collections.Generic;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>A step of a tiny solution, and what it does when it runs.</summary>
internal sealed record StepSpec(string Message, string? Table, int Stage, Action<Run>? Do = null)
{
    public Guid Id { get; } = Guid.NewGuid();

    public string Name { get; init; } = $"{Message} {Table} {Stage} {Guid.NewGuid():N}";

    public string? Filter { get; init; }

    /// <summary>The plug-in's class in the recorder's dll; only the recorder itself runs <see cref="Do"/>.</summary>
    public string Type { get; init; } = "Recorder";

    public int Rank { get; init; } = 1;

    public bool Async { get; init; }

    public bool AutoDelete { get; init; }

    public IReadOnlyList<ImageSpec> Images { get; init; } = [];
}

internal sealed record ImageSpec(string Alias, int Type, string? Columns);
