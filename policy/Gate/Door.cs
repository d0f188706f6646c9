namespace LeadGovernance.Policy.Gate;

/// <summary>How a change arrives.</summary>
/// <param name="InTransaction">The request runs inside somebody's transaction, so that a violation row would vanish with a refusal.</param>
/// <param name="InBulk">An ancestor request carries more than one target.</param>
/// <param name="ByCascade">The owner follows an account, a contact or a person whose records are all reassigned: a refusal would stop that.</param>
public sealed record Door(bool InTransaction, bool InBulk, bool ByCascade = false);
