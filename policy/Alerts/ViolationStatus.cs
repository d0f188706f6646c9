namespace LeadGovernance.Policy.Alerts;

/// <summary>Where a violation stands.</summary>
public enum ViolationStatus
{
    Open,

    /// <summary>A manager has seen it and looks after it: it is not escalated.</summary>
    Acknowledged,

    Resolved,

    /// <summary>An exception was given for the lead afterwards.</summary>
    Excused,

    /// <summary>Nobody resolved it within the charter's days.</summary>
    Expired,
}
