using System;
using System.Collections.Generic;

namespace LeadGovernance.Cli.Automation;

/// <summary>What a sweep did; the object that <c>leadgov sweep --json</c> prints (samples/sweep.schema.json).</summary>
internal sealed record SweepResult
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion => CurrentSchemaVersion;
    public required string Select { get; init; }

    /// <summary>By the organisation's clock.</summary>
    public required DateTime StartedOn { get; init; }

    /// <summary>From when on changes were selected; null when everything of the selection was.</summary>
    public required DateTime? ChangedSince { get; init; }
    public required int LookedAt { get; init; }
    public required int Changed { get; init; }
    public required int Booked { get; init; }
    public required int Parked { get; init; }

    /// <summary>Leads that were gone when their turn came.</summary>
    public required int Gone { get; init; }

    /// <summary>Leads on which the sweep failed, with what was said; the first hundred.</summary>
    public required IReadOnlyList<SweepFailure> Failures { get; init; }

    /// <summary>Whether the next sweep may start from this one.</summary>
    public required bool Noted { get; init; }
    public required double Seconds { get; init; }
}

/// <param name="Parked">Whether the failure is on record as a violation.</param>
internal sealed record SweepFailure(Guid Lead, string Error, bool Parked);
