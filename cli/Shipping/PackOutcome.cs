using System.Collections.Generic;
using LeadGovernance.Packaging;

namespace LeadGovernance.Cli.Shipping;

/// <summary>What packing came to; the object that <c>pack --json</c> prints.</summary>
internal sealed record PackOutcome
{
    public int SchemaVersion => 1;
    public bool Ok => Findings.Count == 0;
    public IReadOnlyList<string> Rewritten { get; init; } = [];
    public IReadOnlyList<PackedZip> Zips { get; init; } = [];
    public PackCounts? Counts { get; init; }
    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];
}

internal sealed record PackedZip(string Path, string Sha256);

internal sealed record PackCounts(string Version, int Tables, int Relationships, int Choices, int Roles, int PluginTypes, int Steps, int CustomApis, int Views, int Forms, int Charts, int Apps, int Flows);
