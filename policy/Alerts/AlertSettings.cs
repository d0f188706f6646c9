using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Alerts;

/// <summary>How people are told: what matters, how often, when. Part of the charter.</summary>
public sealed record AlertSettings
{
    /// <summary>Codes (LG4xxx) of violations of high severity.</summary>
    public required IReadOnlyList<string> High { get; init; }

    /// <summary>Codes (LG4xxx) of violations of low severity; what is in neither list is of medium severity.</summary>
    public required IReadOnlyList<string> Low { get; init; }

    /// <summary>So many alerts one person gets within <see cref="StormMinutes"/>; the others become one summary.</summary>
    public required int StormAlerts { get; init; }

    public required int StormMinutes { get; init; }

    /// <summary>Local hour of the organisation's calendar from which the digest of the day is due, 0–23.</summary>
    public required int DigestHour { get; init; }

    /// <summary>Hours after which an alert that nobody acknowledged goes to the manager's manager.</summary>
    public required int EscalationHours { get; init; }

    /// <summary>Hours before the end of an offer at which its receiver is reminded.</summary>
    public required int HandoverReminderHours { get; init; }

    /// <summary>Days before evidence lapses at which the owner is reminded.</summary>
    public required int EvidenceReminderDays { get; init; }

    /// <summary>Days before an answer grows too old at which the owner is reminded.</summary>
    public required int AnswerReminderDays { get; init; }

    /// <summary>Days after which a violation that nobody resolved expires.</summary>
    public required int ExpiryDays { get; init; }

    /// <summary>What a charter stored before it had this part goes by; the default charter spells out the same.</summary>
    public static AlertSettings Shipped { get; } = new()
    {
        High = [GateCodes.FieldTooEarly, GateCodes.FieldWithoutEvidence, GateCodes.QualifiedTooEarly, GateCodes.Laundering],
        Low = [GateCodes.Tampering],
        StormAlerts = 10,
        StormMinutes = 15,
        DigestHour = 7,
        EscalationHours = 24,
        HandoverReminderHours = 4,
        EvidenceReminderDays = 14,
        AnswerReminderDays = 14,
        ExpiryDays = 90,
    };

    public Severity SeverityOf(string code) =>
        High.Contains(code, StringComparer.Ordinal) ? Severity.High : Low.Contains(code, StringComparer.Ordinal) ? Severity.Low : Severity.Medium;
}
