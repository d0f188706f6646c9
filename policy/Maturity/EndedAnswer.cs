using System;

namespace LeadGovernance.Policy.Maturity;

/// <summary>An answer that is on record and counts as none.</summary>
/// <param name="Code">LG37xx: what to do about it.</param>
/// <param name="GivenOn">Null when the moment is unknown.</param>
/// <param name="EndedOn">First moment at which it no longer counted.</param>
public sealed record EndedAnswer(Answer Answer, string Code, DateTime? GivenOn, DateTime EndedOn);
