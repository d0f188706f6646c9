using System;
using System.Collections.Generic;
using LeadGovernance.Packaging;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>One thing broken in what is real, and the rule that is meant for it; no rule: the change is no fault. It is looked for with the published schemas in a folder, or without them.</summary>
internal sealed record Fault(string Name, string Rule, Func<string?, IReadOnlyList<CheckFinding>> Find)
{
    /// <summary>Rules that the same mistake breaks too; nothing else may fire.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}
