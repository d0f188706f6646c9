namespace LeadGovernance.Policy.Alerts;

/// <summary>What became of the e-mail of a notice.</summary>
public enum MailState
{
    /// <summary>This notice is not worth a mail.</summary>
    NotNeeded,

    Sent,

    /// <summary>Set-up chose no queue to send from.</summary>
    NoSender,

    /// <summary>The recipient has no e-mail address.</summary>
    NoAddress,

    Failed,
}
