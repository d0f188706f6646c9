using System;

namespace LeadGovernance.Cli.Simulation;

/// <summary>A lead as the people who work on it remember it.</summary>
/// <param name="Promise">0 to 99: how good it would turn out to be.</param>
internal sealed record LeadCase(string Key, Guid Id, int Promise)
{
    /// <summary>Who of a team takes care of it. Whoever calls stays: his calls go with the lead, and only he may pass them on.</summary>
    public (string Team, Guid Person)? Caretaker { get; set; }

    public int Touches { get; set; }

    /// <summary>How much of the conversation has been had.</summary>
    public int Talks { get; set; }

    public int Unreached { get; set; }

    /// <summary>Points of engagement that marketing has seen.</summary>
    public int Engagement { get; set; }
}
