namespace LeadGovernance.Policy.Alerts;

/// <summary>What a person is told.</summary>
public enum NoticeKind
{
    /// <summary>A violation, to the responsible manager.</summary>
    Alert,

    /// <summary>That there are more violations than are worth single alerts.</summary>
    Summary,

    /// <summary>That a request went through without its change of owner, to whoever made it.</summary>
    Neutralised,

    /// <summary>The day's open violations of one manager.</summary>
    Digest,

    /// <summary>A violation that nobody acknowledged in time, to the manager's manager.</summary>
    Escalation,

    /// <summary>An offer whose time ends soon, to whom it was made.</summary>
    HandoverDue,

    /// <summary>An offer that was not answered in time.</summary>
    HandoverOverdue,

    /// <summary>Evidence that lapses soon, to the lead's owner.</summary>
    EvidenceLapses,

    /// <summary>An answer that grows too old soon, to the lead's owner.</summary>
    AnswersAge,
}
