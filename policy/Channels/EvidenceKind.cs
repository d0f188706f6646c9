namespace LeadGovernance.Policy.Channels;

/// <summary>What must be on record before a charter rule gives a channel's right to own.</summary>
public enum EvidenceKind
{
    None,

    /// <summary>A contact who recommended.</summary>
    Referrer,

    /// <summary>An account at or above the charter's size thresholds.</summary>
    LargerCustomer,

    /// <summary>A dated trigger event of the account, not older than the charter's days.</summary>
    TriggerEvent,

    /// <summary>The event at which the lead was met.</summary>
    NetworkEvent,

    /// <summary>The person's profile in a professional social network.</summary>
    ProfileLink,
}
