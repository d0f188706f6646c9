using System.Collections.Generic;

namespace LeadGovernance.Sandbox;

/// <summary>What one run of a workflow activity gave.</summary>
public sealed record ActivityRun(IReadOnlyDictionary<string, object?> Outputs, string Trace);
