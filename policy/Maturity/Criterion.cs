using System.Collections.Generic;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Maturity;

/// <summary>One condition of a stage: it holds when at least one of its alternatives holds. A stage holds when all its criteria do (Sales Ready Lead also needs those of SQL).</summary>
public sealed record Criterion
{
    /// <summary>LG3xxx: 30xx Lead, 31xx MQL, 32xx SQL, 33xx Sales Ready Lead.</summary>
    public required string Code { get; init; }

    public required Stage Stage { get; init; }
    public required IReadOnlyList<Condition> AnyOf { get; init; }

    /// <summary>What is missing, as a noun phrase: "decision maker".</summary>
    public required Words Missing { get; init; }

    /// <summary>What to do next, as an imperative sentence: "Find the decision maker."</summary>
    public required Words Ask { get; init; }
}
