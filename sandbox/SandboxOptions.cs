using System;
using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox;

/// <summary>How a new sandbox shall be.</summary>
public sealed class SandboxOptions
{
    /// <summary>Where its databases live; null = in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>The organisation's unique name.</summary>
    public string Name { get; init; } = "sandbox";

    public int BaseLanguage { get; init; } = 1033;

    public SandboxSwitches Switches { get; init; } = new();

    /// <summary>The time that one message with all its steps may take.</summary>
    public TimeSpan MessageTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Runs every step's one instance a second time, on another thread, in the middle of each run: state in fields shows.
    /// The second run reads and never writes.
    /// </summary>
    public bool RunsOverlap { get; init; }

    /// <summary>What measures that time.</summary>
    internal TimeProvider Watch { get; init; } = TimeProvider.System;

    /// <summary>What the sandbox shall do wrong, for the proof that its tests notice.</summary>
    internal Defect Defect { get; set; }

    /// <summary>Stops the clock at a moment (UTC); null = real time.</summary>
    public DateTime? StartAt { get; init; }

    /// <summary>More rows than this are not aggregated. The platform's limit; lower it to meet its fault with few rows.</summary>
    public int AggregateRowLimit { get; init; } = 50_000;

    /// <summary>Deletes a sandbox that the folder already holds.</summary>
    public bool Recreate { get; init; }
}
