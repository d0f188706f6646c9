namespace LeadGovernance.Policy.Maturity;

/// <summary>What a fact can be compared with.</summary>
public enum FactKind
{
    /// <summary>Compared by <c>is</c>.</summary>
    TwoState,

    /// <summary>Compared by <c>atLeast</c> or <c>atLeastThreshold</c>.</summary>
    Number,

    /// <summary>Compared by <c>in</c>.</summary>
    Code,
}
