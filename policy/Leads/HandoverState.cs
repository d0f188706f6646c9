namespace LeadGovernance.Policy.Leads;

/// <summary>Where the passing of a Sales Ready Lead to field sales stands.</summary>
public enum HandoverState
{
    None,
    Pending,
    Accepted,
    Rejected,

    /// <summary>Nobody answered in time: the lead is back with whom it came from.</summary>
    Returned,

    /// <summary>The lead was taken back or disqualified before anybody answered: the offer counts for nothing.</summary>
    Withdrawn,
}
