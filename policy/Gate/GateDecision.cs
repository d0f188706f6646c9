using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Gate;

/// <summary>The gate's answer to a change of owner or state.</summary>
/// <param name="Finding">What to book; null when there is nothing.</param>
/// <param name="Message">What to tell the caller when refused, in both languages; null otherwise.</param>
public sealed record GateDecision(GateOutcome Outcome, Verdict Verdict, Finding? Finding, Words? Message);
