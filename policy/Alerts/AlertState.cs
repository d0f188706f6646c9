namespace LeadGovernance.Policy.Alerts;

/// <summary>Whether the responsible manager was told of a violation.</summary>
public enum AlertState
{
    Pending,
    Sent,

    /// <summary>Nobody who could be told was found; the violation says so.</summary>
    NoRecipient,

    /// <summary>Seen at level observe, or allowed and only noted.</summary>
    NotNeeded,

    /// <summary>One of many within minutes: a summary stands for it.</summary>
    Summarised,
}
