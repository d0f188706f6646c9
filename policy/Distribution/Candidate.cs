using System;

namespace LeadGovernance.Policy.Distribution;

/// <summary>Somebody of a team who may be given a lead.</summary>
/// <param name="Weight">How many leads for one of a colleague with 1.</param>
/// <param name="Capacity">Most open leads at once; null: no limit.</param>
/// <param name="IsAway">Absent, disabled, no person, or not of the team any more.</param>
/// <param name="Turn">Where the candidate stands: the lowest is next.</param>
public sealed record Candidate(Guid Id, int Weight, int? Capacity, int OpenLeads, bool IsAway, decimal Turn)
{
    /// <summary>Whether one more lead can be given.</summary>
    public bool CanTakeOne => !IsAway && !(OpenLeads >= Capacity);
}
