namespace LeadGovernance.Policy.Maturity;

/// <summary>A criterion of the charter and whether the facts of a lead fulfil it.</summary>
public sealed record CriterionCheck(Criterion Criterion, bool Holds);
