using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>One code of the product: what it means and what to do about it. Docs and messages come from it.</summary>
public sealed record CodeEntry(string Code, Words Title, Words Remedy);
