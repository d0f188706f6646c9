namespace LeadGovernance.Policy.Gate;

/// <summary>How a change arrives.</summary>
/// <param name="InTransaction">The request runs inside somebody's transaction, so that a violation row would vanish with a refusal.</param>
/// <param name="InBulk">An ancestor request carries more than one target.</param>
public sealed record Door(bool InTransaction, bool InBulk);
