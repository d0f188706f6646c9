using LeadGovernance.Policy.Gate;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Who is to own a lead, and what to book about who was meant to.</summary>
/// <param name="NewOwner">Responsibility whose team is to own the lead; null when the intended owner keeps it.</param>
/// <param name="ShareWithCreator">The person who enters the lead needs a read share.</param>
public sealed record RouteDecision(Verdict Verdict, Responsibility? NewOwner, Finding? Finding, bool ShareWithCreator);
