using System;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Activities;

/// <summary>What all activities and engagement of a lead come to, kept on the lead so that a verdict reads none of them.</summary>
public sealed record LeadTrack
{
    /// <summary>The first conversation.</summary>
    public DateTime? FirstContactOn { get; init; }

    /// <summary>The last activity that was done and not in vain.</summary>
    public DateTime? ProgressOn { get; init; }

    /// <summary>The last conversation with the decision maker.</summary>
    public DateTime? ConversationOn { get; init; }

    /// <summary>When the last appointment that was not cancelled was booked.</summary>
    public DateTime? AppointmentOn { get; init; }

    /// <summary>The last explicit request.</summary>
    public DateTime? RequestedOn { get; init; }

    /// <summary>Points of everything else, as they stood at <see cref="InterestOn"/>; null when there are none.</summary>
    public decimal? InterestPoints { get; init; }

    /// <summary>The moment of the youngest thing that counts.</summary>
    public DateTime? InterestOn { get; init; }

    /// <summary>The lead with this track instead of the one it had.</summary>
    public LeadFacts Onto(LeadFacts lead) => lead with
    {
        FirstContactOn = FirstContactOn,
        ProgressOn = ProgressOn,
        ConversationOn = ConversationOn,
        AppointmentOn = AppointmentOn,
        RequestedOn = RequestedOn,
        InterestPoints = InterestPoints,
        InterestOn = InterestOn,
    };
}
