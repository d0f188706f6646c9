using System;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Handovers;

/// <summary>What becomes of a rejected lead.</summary>
public sealed record Recycling
{
    public required RejectionReason Reason { get; init; }

    /// <summary>Who gets the lead back: the owner stored in the handover.</summary>
    public required Guid Owner { get; init; }

    public required bool OwnerIsTeam { get; init; }

    /// <summary>Highest stage until it wakes; null when a manager decides instead.</summary>
    public required Stage? Stage { get; init; }

    /// <summary>Null when no clock wakes it.</summary>
    public required DateTime? WakeOn { get; init; }

    /// <summary>It has been recycled as often as the charter allows.</summary>
    public required bool ManagerDecides { get; init; }

    /// <summary>First moment at which the same seller may get it again.</summary>
    public required DateTime SellerPausesUntil { get; init; }

    /// <summary>First moment at which the rejection can no longer be disputed.</summary>
    public required DateTime DisputableUntil { get; init; }
}
