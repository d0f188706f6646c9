namespace LeadGovernance.Plugins.Dataverse.Notices;

/// <summary>What a round of notices looks for. Names are those of the custom APIs' parameter Kind.</summary>
internal enum NoticeTask
{
    /// <summary>Violations whose alert never came to be: the job was lost.</summary>
    Alert,

    /// <summary>Notices that were not delivered.</summary>
    Retry,

    Escalation,
    Digest,
    HandoverDue,
    HandoverOverdue,
    EvidenceLapses,
    AnswersAge,

    /// <summary>Violations that nobody resolved within the charter's days.</summary>
    Expiry,
}
