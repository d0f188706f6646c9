using System;

namespace LeadGovernance.Cli.Simulation;

/// <summary>A lead as the people who work on it remember it.</summary>
/// <param name="Promise">0 to 99: how good it would turn out to be.</param>
internal sealed record LeadCase(string Key, Guid Id, int Promise)
{
    public int Touches { get; set; }

    /// <summary>How much of the conversation has been had.</summary>
    public int Talks { get; set; }

    public int Unreached { get; set; }

    /// <summary>Points of engagement that marketing has seen.</summary>
    public int Engagement { get; set; }
}
