using System.Collections.Generic;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Charters;

/// <summary>The parts of a charter that have no table of their own: the charter row keeps them as one JSON text.</summary>
public sealed record CharterSettings(Thresholds Thresholds, MediumLevels Medium, ReadinessModel Readiness, IReadOnlyList<SourceMapping> Sources)
{
    public IReadOnlyList<RecycleRule> Recycle { get; init; } = RecycleRule.Shipped;

    public AlertSettings Alerts { get; init; } = AlertSettings.Shipped;
}
