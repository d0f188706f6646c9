using System;

namespace LeadGovernance.Policy.Kpis;

/// <summary>One measure of one week.</summary>
/// <param name="Team">Null: of all teams together.</param>
public sealed record KpiFigure(KpiMeasure Measure, Guid? Team, int Numerator, int Denominator)
{
    /// <summary>In percent with one decimal; null when there was nothing to measure, which is not the same as none of many.</summary>
    public decimal? Share => Denominator == 0 ? null : Math.Round(100m * Numerator / Denominator, 1, MidpointRounding.AwayFromZero);
}
