using System;
using System.Collections.Generic;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>How often each door was used and how often it was refused, over many walks.</summary>
internal sealed class WalkCounts
{
    public Dictionary<string, int> Doors { get; } = [];

    /// <summary>Refusals of ours, by code.</summary>
    public Dictionary<string, int> Refusals { get; } = [];

    public void Used(string door) => Add(Doors, door);

    public void Refused(string message)
    {
        if (message.StartsWith("LG4", StringComparison.Ordinal))
        {
            Add(Refusals, message[..6]);
        }
    }

    private static void Add(Dictionary<string, int> counts, string key)
    {
        lock (counts)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }
}
