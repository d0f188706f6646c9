using System;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Handovers;

/// <summary>One passing of a lead to field sales, as it is on record.</summary>
public sealed record Handover
{
    public required HandoverState State { get; init; }
    public required DateTime OfferedOn { get; init; }
    public required HandoverTerms Terms { get; init; }

    /// <summary>Team or person of field sales who is to take the lead.</summary>
    public required Guid To { get; init; }

    /// <summary>Who owned the lead before, and gets it back.</summary>
    public required Guid From { get; init; }

    public required bool FromTeam { get; init; }

    /// <summary>A manager found that it was rejected wrongly: it counts as never offered.</summary>
    public bool IsVoid { get; init; }

    public HandoverStanding Standing(DateTime now) => State switch
    {
        HandoverState.None => HandoverStanding.None,
        HandoverState.Accepted => HandoverStanding.Accepted,
        HandoverState.Rejected => HandoverStanding.Rejected,
        HandoverState.Returned => HandoverStanding.Returned,
        _ => now < Terms.DueOn ? HandoverStanding.Offered : now < Terms.ReturnsOn ? HandoverStanding.Overdue : HandoverStanding.Returned,
    };

    /// <summary>This one among the earlier handovers of its lead; null while it is open. What went back by the clock counts, whether or not anybody wrote it down.</summary>
    /// <param name="seller">Who answered, or the person it was for; null when it was for a whole team and nobody answered.</param>
    /// <param name="answeredOn">Null when nobody answered.</param>
    public PastHandover? Past(Guid? seller, DateTime? answeredOn, DateTime now) => IsVoid ? null : Standing(now) switch
    {
        HandoverStanding.Accepted => new(HandoverState.Accepted, seller, answeredOn ?? OfferedOn),
        HandoverStanding.Rejected => new(HandoverState.Rejected, seller, answeredOn ?? OfferedOn),
        HandoverStanding.Returned => new(HandoverState.Returned, seller, Terms.ReturnsOn),
        _ => null,
    };

    /// <summary>First moment after now at which the standing changes by the clock; null when none does.</summary>
    public DateTime? NextLook(DateTime now) => Standing(now) switch
    {
        HandoverStanding.Offered => Terms.DueOn,
        HandoverStanding.Overdue => Terms.ReturnsOn,
        _ => null,
    };
}
