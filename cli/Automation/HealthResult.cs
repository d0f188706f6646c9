using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli.Automation;

/// <summary>How the pack stands in an organisation; the object that <c>leadgov health --json</c> prints (samples/health.schema.json).</summary>
/// <param name="State">green, amber or red: the worst of the findings.</param>
internal sealed record HealthResult(string State, IReadOnlyList<HealthLine> Findings)
{
    public const string Green = "green";
    public const string Amber = "amber";
    public const string Red = "red";
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion => CurrentSchemaVersion;

    internal int Count(string state) => Findings.Count(finding => finding.State == state);
}

/// <param name="Code">LG05xx.</param>
/// <param name="Subject">What it is about: a step, role, team, setting.</param>
/// <param name="Text">What was found, in words.</param>
/// <param name="Remedy">What to do; empty where it is green.</param>
internal sealed record HealthLine(string Code, string State, string Subject, string Text, string Remedy);
