namespace LeadGovernance.Policy.Alerts;

/// <summary>Whether a notice reached its recipient.</summary>
public enum NoticeState
{
    /// <summary>Written down, not delivered yet.</summary>
    Pending,

    Sent,

    /// <summary>Something failed; the error is on record, and the next round tries again.</summary>
    Failed,

    /// <summary>The recipient was disabled meanwhile, or what it is about is gone.</summary>
    Dropped,
}
