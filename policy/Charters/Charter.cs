using System.Collections.Generic;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Charters;

/// <summary>A version of the whole rule set, as data. <see cref="CharterCodec"/> reads and writes it; <see cref="CharterPolicy"/> applies it.</summary>
public sealed record Charter
{
    public required string Name { get; init; }
    public required string Version { get; init; }
    public required Level Level { get; init; }
    public required BulkMode BulkMode { get; init; }

    /// <summary>Whether a change of owner to somebody without any responsibility (assistant, integration user) is legal; it is logged either way.</summary>
    public required bool AllowOwnersWithoutResponsibility { get; init; }

    /// <summary>Whether a person who enters a lead that goes to another team gets a read share of it.</summary>
    public required bool ShareWithCreator { get; init; }

    public required Thresholds Thresholds { get; init; }
    public required MediumLevels Medium { get; init; }
    public required ReadinessModel Readiness { get; init; }
    public required IReadOnlyList<Channel> Channels { get; init; }
    public required IReadOnlyList<SourceMapping> Sources { get; init; }
    public required IReadOnlyList<CharterRule> Rules { get; init; }
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>Where a lead goes that field sales rejects; one line for every reason.</summary>
    public IReadOnlyList<RecycleRule> Recycle { get; init; } = RecycleRule.Shipped;

    /// <summary>How people are told of violations and of what is due.</summary>
    public AlertSettings Alerts { get; init; } = AlertSettings.Shipped;
}
