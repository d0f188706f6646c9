using System;

namespace LeadGovernance.Policy.Handovers;

/// <summary>What is on record about the rejection of a handover that somebody disputes.</summary>
/// <param name="Until">First moment at which it can no longer be disputed; null when nobody rejected it.</param>
/// <param name="RejectedBy">Who rejected the lead.</param>
/// <param name="State">Null while nobody disputes it.</param>
/// <param name="DisputedBy">Null while nobody does.</param>
public sealed record Dispute(DateTime? Until, Guid? RejectedBy, DisputeState? State, Guid? DisputedBy);
