using System;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Receipts;

/// <summary>Of a lead, what a decision can change.</summary>
/// <param name="State">Value of the lead's statecode.</param>
/// <param name="MissingCodes">As stored: codes separated by commas.</param>
public sealed record LeadStanding(int State, Guid? Owner, Stage? Stage, string? Rule, int? Readiness, string? MissingCodes);
