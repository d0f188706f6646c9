using System.Collections.Generic;

namespace LeadGovernance.Policy.Maturity;

/// <summary>How ripe a lead is, and by which facts.</summary>
internal sealed record Maturing(FactSheet Sheet, IReadOnlyList<EndedAnswer> Ended, Stage Computed, StageStanding Standing);
