using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Alerts;

/// <summary>What a manager reads in the notification.</summary>
/// <param name="Action">Label of the link to the violation.</param>
public sealed record Alert(Words Title, Words Body, Words Action);
