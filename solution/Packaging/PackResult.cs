using System.Collections.Generic;

namespace LeadGovernance.Packaging;

/// <summary>The zips of both solutions and what is in them; <paramref name="Sha256s"/> is keyed by file name.</summary>
public sealed record PackResult(
    string UnmanagedZip,
    string ManagedZip,
    string FlowsUnmanagedZip,
    string FlowsManagedZip,
    IReadOnlyDictionary<string, string> Sha256s,
    string Version,
    int TableCount,
    int RelationshipCount,
    int ChoiceCount,
    int RoleCount,
    int AssemblyCount,
    int PluginTypeCount,
    int StepCount,
    int CustomApiCount,
    int ViewCount,
    int FormCount,
    int ChartCount,
    int AppCount,
    int FlowCount);
