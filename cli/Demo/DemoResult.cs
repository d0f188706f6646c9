using System;
using System.Collections.Generic;
using LeadGovernance.Cli.Simulation;

namespace LeadGovernance.Cli.Demo;

/// <summary>What became of every lead; the object that <c>--json</c> prints (samples/result.schema.json).</summary>
internal sealed record DemoResult
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion => CurrentSchemaVersion;
    public required DemoSummary Summary { get; init; }
    public required IReadOnlyList<LeadOutcome> Leads { get; init; }
    public required IReadOnlyList<Refusal> Refusals { get; init; }
    public required IReadOnlyList<ViolationOutcome> Violations { get; init; }
    public required IReadOnlyList<HandoverOutcome> Handovers { get; init; }
    public required IReadOnlyList<AlertOutcome> Alerts { get; init; }
    public required PluginUse Plugins { get; init; }

    /// <summary>What the days brought; null when moves of a file were played.</summary>
    public SimulationResult? Simulation { get; init; }
}

internal sealed record DemoSummary
{
    public required string Charter { get; init; }
    public required string Level { get; init; }
    public required int Leads { get; init; }

    /// <summary>Rows of the file that were left out (errors.csv says why).</summary>
    public int RowsSkipped { get; init; }
    public required int Moves { get; init; }
    public required int MovesRefused { get; init; }
    public required IReadOnlyDictionary<string, int> ByChannel { get; init; }
    public required IReadOnlyDictionary<string, int> ByStage { get; init; }
    public required IReadOnlyDictionary<string, int> ByOwnerTeam { get; init; }
}

/// <param name="Id">Id of the lead's row, made from its key: the same in every run.</param>
/// <param name="Line">Line of the lead in its file.</param>
/// <param name="Channel">The channel's code; null when the lead was not governed.</param>
/// <param name="Stage">Lead, Mql, Sql or Srl; null when the lead was not governed.</param>
/// <param name="OwnerTeam">The team on whose account the owner counts; null for somebody in none.</param>
/// <param name="Rule">Charter rule by which the owner is right.</param>
/// <param name="Missing">What is missing for a Sales Ready Lead.</param>
internal sealed record LeadOutcome(
    string Key,
    Guid Id,
    int Line,
    DateTime EnteredOn,
    string? Company,
    string? Person,
    string? Channel,
    string? Stage,
    int? Readiness,
    string Owner,
    string? OwnerTeam,
    string? Rule,
    string? Missing,
    string? MissingCodes,
    string? Reason,
    string State,
    string? Handover);

/// <summary>A move that the platform refused.</summary>
/// <param name="Code">The pack's code (LG and four digits), else the platform's error code in hexadecimal.</param>
internal sealed record Refusal(string Lead, int Line, int Day, string By, string Move, string Code, string Message);

internal sealed record ViolationOutcome(
    string Lead,
    string Code,
    string Kind,
    string? Stage,
    string? Rule,
    string Actor,
    string? From,
    string? To,
    string? Door,
    DateTime DetectedOn,
    string? MissingCodes,
    string? Explanation);

internal sealed record HandoverOutcome(string Lead, string State, string? From, string? To, string By, DateTime On, string? Rule, int? Readiness);

/// <summary>Who was told of a violation, and what the notification says in the recipient's language.</summary>
internal sealed record AlertOutcome(string Lead, string Code, string To, DateTime On, string Title, string Body);

/// <summary>Work of the shipped plug-ins, counted by the sandbox.</summary>
internal sealed record PluginUse(int Executions, int Reads, int Writes, IReadOnlyDictionary<string, int> ExecutionsByStep);
