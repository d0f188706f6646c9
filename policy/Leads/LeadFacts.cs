using System;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Leads;

/// <summary>What is known of one lead at verdict time. Null is "not answered", never an answer. Money is in base currency, times are UTC.</summary>
public sealed record LeadFacts
{
    public string? LastName { get; init; }
    public string? CompanyName { get; init; }
    public string? JobTitle { get; init; }
    public string? Email { get; init; }
    public string? Telephone { get; init; }
    public bool DoNotPhone { get; init; }
    public bool DoNotEmail { get; init; }
    public bool IsOpen { get; init; } = true;

    /// <summary>Option values of the standard columns <c>need</c>, <c>purchasetimeframe</c>, <c>budgetstatus</c>, <c>purchaseprocess</c>, <c>initialcommunication</c>.</summary>
    public int? Need { get; init; }

    /// <summary>When the answer on record was given, for each that can grow too old or be refuted. An answer of an unknown moment counts from the day the lead was entered: an unknown age never makes a lead riper.</summary>
    public DateTime? NeedOn { get; init; }

    public int? Timeframe { get; init; }
    public DateTime? TimeframeOn { get; init; }
    public int? Budget { get; init; }
    public DateTime? BudgetOn { get; init; }
    public int? PurchaseProcess { get; init; }
    public int? InitialCommunication { get; init; }
    public bool DecisionMaker { get; init; }
    public bool ConfirmInterest { get; init; }
    public bool EvaluateFit { get; init; }

    /// <summary>A named stakeholder who decides is on record.</summary>
    public bool StakeholderDecides { get; init; }

    /// <summary>When it was last said who decides (decision maker or stakeholder).</summary>
    public DateTime? AuthorityOn { get; init; }

    public string? QualificationComments { get; init; }
    public DateTime? NextStepOn { get; init; }
    public decimal? EstimatedAmount { get; init; }
    public decimal? BudgetAmount { get; init; }
    public int? Industry { get; init; }
    public int? Employees { get; init; }
    public decimal? Revenue { get; init; }

    /// <summary>Option value of <c>leadqualitycode</c>: 1 hot, 2 warm, 3 cold.</summary>
    public int? Quality { get; init; }

    public Disqualifier? Disqualifier { get; init; }
    public Guid? DuplicateOf { get; init; }
    public bool ExplicitRequest { get; init; }

    /// <summary>Engagement points (0–20) as they stood at <see cref="EngagementOn"/>; they lose half their worth per half-life.</summary>
    public decimal? Engagement { get; init; }

    public DateTime? EngagementOn { get; init; }

    /// <summary>Code of the channel on record; null when none is.</summary>
    public string? Channel { get; init; }

    /// <summary>Code of the channel before the request that is being judged; null for a new lead.</summary>
    public string? StandingChannel { get; init; }

    /// <summary>Code of the channel that an earlier request replaced, at <see cref="ChannelChangedOn"/>; null when none was.</summary>
    public string? ChannelBefore { get; init; }

    public DateTime? ChannelChangedOn { get; init; }

    /// <summary>Option value of <c>leadsourcecode</c>.</summary>
    public int? LeadSource { get; init; }

    public Guid? Referrer { get; init; }
    public DateTime? TriggerEventOn { get; init; }
    public string? NetworkEvent { get; init; }
    public string? ProfileLink { get; init; }
    public OfferKind? Offer { get; init; }
    public string? ProductFamily { get; init; }
    public string? Region { get; init; }

    /// <summary>Size of the existing customer the lead is about (its account); null when there is no account or nothing is known.</summary>
    public CustomerClass? Customer { get; init; }

    public DateTime CreatedOn { get; init; }
    public Guid CreatedBy { get; init; }

    /// <summary>Whether a person, not an application, entered the lead.</summary>
    public bool CreatedByPerson { get; init; }

    /// <summary>Stage on record; null for a lead that was never governed.</summary>
    public Stage? Stage { get; init; }

    public DateTime? StageSince { get; init; }

    /// <summary>Since when the facts have not carried the stage on record; null while they do.</summary>
    public DateTime? BelowSince { get; init; }

    /// <summary>The business unit that works on the lead, its owner's: clocks run by its calendar. Null when all units work by the same one.</summary>
    public Guid? BusinessUnit { get; init; }

    public HandoverState Handover { get; init; }

    /// <summary>When the lead was last brought further (a completed activity that was not in vain); null when nothing is on record.</summary>
    public DateTime? ProgressOn { get; init; }

    /// <summary>The first conversation on record.</summary>
    public DateTime? FirstContactOn { get; init; }

    /// <summary>The last conversation with the decision maker on record.</summary>
    public DateTime? ConversationOn { get; init; }

    /// <summary>When the last appointment that stands was booked.</summary>
    public DateTime? AppointmentOn { get; init; }

    /// <summary>The last explicit request on record.</summary>
    public DateTime? RequestedOn { get; init; }

    /// <summary>Points of recorded engagement and activities as they stood at <see cref="InterestOn"/>; they lose half their worth per half-life.</summary>
    public decimal? InterestPoints { get; init; }

    public DateTime? InterestOn { get; init; }

    /// <summary>Somebody typed that the lead was contacted, or a conversation is on record: nobody needs to type what is known.</summary>
    public bool IsContacted => InitialCommunication == Maturity.InitialCommunication.Contacted || FirstContactOn != null;

    /// <summary>Somebody typed that the lead asked for contact or an offer, or such a request is on record.</summary>
    public bool HasRequested => ExplicitRequest || RequestedOn != null;

    /// <summary>When field sales last rejected the lead; null when it never did, or a manager let the lead rise again.</summary>
    public DateTime? RecycledOn { get; init; }

    public RejectionReason? RecycleReason { get; init; }

    /// <summary>Highest stage that the lead can have until it wakes; null when nothing holds it down.</summary>
    public Stage? RecycledTo { get; init; }

    /// <summary>First moment at which <see cref="RecycledTo"/> no longer counts; null when no clock ends it.</summary>
    public DateTime? WakeOn { get; init; }

    /// <summary>When the lead was recycled because nobody contacted it or it got nowhere: work on it ends that rest. Null when it rests because of a rejection, or not at all.</summary>
    public DateTime? NeglectedOn { get; init; }

    /// <summary>The lead was there before the charter, and its owner was never judged: it stays where it is until its owner or state changes.</summary>
    public bool IsInherited { get; init; }
}
