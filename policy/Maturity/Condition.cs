using System.Collections.Generic;

namespace LeadGovernance.Policy.Maturity;

/// <summary>One test on one fact: exactly one of its forms is set. An unanswered fact fulfils none of them, unless a threshold of 0 turns the condition off.</summary>
/// <param name="Fact">Name of a fact, for example <c>need</c>; FactNames lists them all.</param>
public sealed record Condition(string Fact)
{
    /// <summary>A two-state fact must have this value.</summary>
    public bool? Is { get; init; }

    /// <summary>A coded fact must have one of these values.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>A number must be at least this, or at least the charter threshold of this name when <see cref="AtLeastThreshold"/> is set.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Name of a charter threshold, for example <c>minimumAmount</c>.</summary>
    public string? AtLeastThreshold { get; init; }
}
