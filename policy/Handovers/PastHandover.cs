using System;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Handovers;

/// <summary>An earlier handover of the same lead.</summary>
/// <param name="Seller">Who rejected it, or the person who left it unanswered; null when that was a whole team.</param>
public sealed record PastHandover(HandoverState State, Guid? Seller, DateTime ClosedOn);
