using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace LeadGovernance.Cli.Simulation;

/// <summary>What the days brought; part of the demonstration's result.</summary>
/// <param name="Seed">The same seed gives the same days.</param>
/// <param name="Requests">What people asked for.</param>
/// <param name="StageMoves">How often a lead was seen on another stage than before.</param>
/// <param name="SweptLeads">Leads that sweeps wrote.</param>
/// <param name="Told">How many people the daily rounds told of something: digests, escalations, reminders; who has three things waiting counts three times.</param>
internal sealed record SimulationResult(
    int Days, long Seed, DateTime From, DateTime To, int Requests, int StageMoves, int Sweeps, int SweptLeads, int ParkedLeads, int Told, IReadOnlyList<Period> Weeks)
{
    /// <summary>For tables that people read: a year of weeks is long.</summary>
    [JsonIgnore]
    public IReadOnlyList<Period> Months { get; init; } = [];
}
