using System;

namespace LeadGovernance.Policy.Handovers;

/// <summary>Until when a handover is to be answered. Stored with it, so that a later charter or calendar moves nobody's deadline.</summary>
/// <param name="DueOn">First moment (UTC) at which it is overdue.</param>
/// <param name="ReturnsOn">First moment (UTC) at which the lead goes back.</param>
public sealed record HandoverTerms(DateTime DueOn, DateTime ReturnsOn);
