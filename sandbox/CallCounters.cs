using System;
using System.Collections.Generic;

namespace LeadGovernance.Sandbox;

/// <summary>What plug-ins cost: runs of steps, and the reads and writes they asked for.</summary>
public sealed class CallCounters
{
    private const int CallLimit = 100_000;

    private readonly Dictionary<string, int> executions = new(StringComparer.Ordinal);
    private readonly List<PluginCall> calls = [];

    public int PluginExecutions { get; private set; }

    public int PluginReads { get; private set; }

    public int PluginWrites { get; private set; }

    public IReadOnlyDictionary<string, int> ExecutionsByStep => executions;

    /// <summary>The first 100,000 since the last Reset.</summary>
    public IReadOnlyList<PluginCall> Calls => calls;

    public void Reset()
    {
        PluginExecutions = PluginReads = PluginWrites = 0;
        executions.Clear();
        calls.Clear();
    }

    internal void CountExecution(string step, string message, string table)
    {
        PluginExecutions++;
        executions[step] = executions.GetValueOrDefault(step) + 1;
        Note(step, "execution", message, table);
    }

    internal void CountCall(string step, bool isRead, string message, string table)
    {
        if (isRead)
        {
            PluginReads++;
        }
        else
        {
            PluginWrites++;
        }

        Note(step, isRead ? "read" : "write", message, table);
    }

    private void Note(string step, string kind, string message, string table)
    {
        if (calls.Count < CallLimit)
        {
            calls.Add(new PluginCall(step, kind, message, table));
        }
    }
}
