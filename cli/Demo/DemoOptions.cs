using System;
using LeadGovernance.Cli.Simulation;

namespace LeadGovernance.Cli.Demo;

/// <summary>What the caller of the demonstration asks for; null files stand for the sample's.</summary>
internal sealed record DemoOptions
{
    public string? Leads { get; init; }
    public string? Map { get; init; }
    public string? Moves { get; init; }
    public string? Out { get; init; }

    /// <summary>Days to simulate instead of playing moves; null: none.</summary>
    public SimulationOptions? Simulation { get; init; }

    /// <summary>Go on without rows that can't be used; they are listed in errors.csv.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>Language of the organisation and of the talk: 1033 or 1031.</summary>
    public int Language { get; init; } = 1033;

    /// <summary>For tests: proves that the shipped step, not the demonstration, decides (without it no lead gets a stage).</summary>
    internal bool DisableCreateStep { get; init; }

    /// <summary>For tests: what happens to the packed zip before it is imported (damage, for instance).</summary>
    internal Action<string>? Packed { get; init; }
}
