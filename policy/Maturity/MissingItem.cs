using System.Collections.Generic;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Maturity;

/// <summary>A criterion that does not hold: its code, what is missing and what to do about it.</summary>
public sealed record MissingItem(string Code, Words Missing, Words Ask)
{
    /// <summary>A stricter criterion is missing too and says it: texts leave this one out, lists of codes don't.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Codes (LG37xx) of answers that would have done, had they not been given too long ago; empty when there are none.</summary>
    public IReadOnlyList<string> EndedCodes { get; init; } = [];
}
