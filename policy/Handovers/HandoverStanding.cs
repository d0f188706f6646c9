namespace LeadGovernance.Policy.Handovers;

/// <summary>Where a handover stands at a moment: its state on record and the clock together.</summary>
public enum HandoverStanding
{
    None,
    Offered,

    /// <summary>Not answered in time; it still can be, and its manager is told.</summary>
    Overdue,

    Accepted,
    Rejected,

    /// <summary>Not answered at all: the lead goes back to whom it came from, whether or not a sweep has moved it yet.</summary>
    Returned,

    /// <summary>Taken back, or its lead disqualified, before anybody answered.</summary>
    Withdrawn,
}
