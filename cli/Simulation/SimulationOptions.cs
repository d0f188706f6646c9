using System;

namespace LeadGovernance.Cli.Simulation;

/// <summary>How long and how much is simulated.</summary>
/// <param name="PerDay">New leads per working day, drawn from the file again and again; null: every row of the file once.</param>
internal sealed record SimulationOptions(int Days, long Seed, decimal? PerDay)
{
    public const int MostDays = 3660;
    public const int MostPerDay = 10_000;
    public const long UsualSeed = 20170822;

    /// <summary>For tests: null leaves the sweep out.</summary>
    internal TimeSpan? SweepEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For tests: is told of every stage that a lead was seen to take.</summary>
    internal Action<StageMove>? Moved { get; init; }

    /// <summary>For tests: is told of every request that a person makes, at its moment.</summary>
    internal Action<DateTime, Guid, Microsoft.Xrm.Sdk.OrganizationRequest>? Asked { get; init; }
}

/// <summary>A lead was seen on another stage than before.</summary>
/// <param name="Before">Null for a new lead.</param>
internal sealed record StageMove(Guid Lead, DateTime On, Policy.Maturity.Stage? Before, Policy.Maturity.Stage? After);
