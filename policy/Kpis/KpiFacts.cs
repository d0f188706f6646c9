using System;
using System.Collections.Generic;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Kpis;

/// <summary>What a week's measures are made of; rows that concern another week count for nothing.</summary>
public sealed record KpiFacts
{
    public IReadOnlyCollection<OfferFact> Offers { get; init; } = [];

    public IReadOnlyCollection<TalkFact> Talks { get; init; } = [];

    /// <summary>When each premature handover was booked.</summary>
    public IReadOnlyCollection<DateTime> PrematureOn { get; init; } = [];

    public IReadOnlyCollection<NewLeadFact> NewLeads { get; init; } = [];
}

/// <summary>An offer of a lead to field sales.</summary>
/// <param name="Team">Who received it; null when that person is in no team that holds a responsibility.</param>
/// <param name="ReturnsOn">When it went back or would have.</param>
public sealed record OfferFact(Guid? Team, HandoverState State, DateTime? OfferedOn, DateTime? DueOn, DateTime? AnsweredOn, DateTime? ReturnsOn);

/// <summary>A call or an appointment about a lead.</summary>
/// <param name="BookedOn">When an appointment was entered; null for a call.</param>
/// <param name="DoneOn">Null while it is open.</param>
public sealed record TalkFact(Guid? Team, DateTime? BookedOn, DateTime? DoneOn, bool ReachedDecisionMaker);

/// <summary>A lead created.</summary>
public sealed record NewLeadFact(DateTime CreatedOn, bool OwnedByFieldSales);
