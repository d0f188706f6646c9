using System;

namespace LeadGovernance.Policy.Distribution;

/// <summary>Who gets a lead, and where that leaves the rotation.</summary>
/// <param name="TeamTurn">How far the team is.</param>
/// <param name="CandidateTurn">When it is the candidate's turn again.</param>
public sealed record Draw(Guid Candidate, decimal TeamTurn, decimal CandidateTurn);
