using System.Collections.Generic;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Gate;

/// <summary>What the charter says of one lead and one intended owner.</summary>
public sealed record Verdict
{
    public required VerdictKind Kind { get; init; }

    /// <summary>Reason codes, most telling first: LG4xxx for an illegal verdict, LG2xxx for the rule that makes it legal, LG41xx for notes.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    public required Assessment Assessment { get; init; }
    public required Holder Owner { get; init; }

    /// <summary>What is missing before field sales may own the lead; empty when nothing is, or the owner is not field sales.</summary>
    public required IReadOnlyList<MissingItem> Missing { get; init; }

    public bool IsIllegal => Kind == VerdictKind.Illegal;
}

public enum VerdictKind
{
    Legal,
    LegalByException,
    Illegal,
}
