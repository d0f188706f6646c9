namespace LeadGovernance.Cli.Automation;

/// <summary>What a round of notices can look for: the names that lgov_SelectNotices takes.</summary>
internal static class NoticeKinds
{
    public const string Digest = "digest";

    /// <summary>In the order of a round: first what should have been told already, the digest last, so that it is about what is left.</summary>
    public static string[] All { get; } = ["alert", "retry", "escalation", "handoverOverdue", "handoverDue", "evidenceLapses", "answersAge", "expiry", Digest];
}
