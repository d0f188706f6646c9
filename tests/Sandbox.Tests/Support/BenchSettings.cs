using System;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>What a bench may have besides steps.</summary>
internal sealed record BenchSettings
{
    public SandboxSwitches Switches { get; init; } = new();

    /// <summary>Changes the tiny solution before it is imported.</summary>
    public Action<TinySolution>? Change { get; init; }

    /// <summary>Null = in memory.</summary>
    public string? Folder { get; init; }

    public bool RunsOverlap { get; init; }

    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    public TimeProvider Watch { get; init; } = TimeProvider.System;
}
