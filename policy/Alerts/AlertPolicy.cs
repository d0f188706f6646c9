using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Alerts;

/// <summary>Which violations a manager is told of, and which manager.</summary>
public static class AlertPolicy
{
    /// <summary>What waits for somebody although nothing was broken.</summary>
    private static readonly string[] Waiting = [ClockCodes.FirstContact, ClockCodes.MqlContact, ClockCodes.SqlProgress, HandoverCodes.Overdue, HandoverCodes.Disputed];

    /// <summary>Only what the charter stopped, or what waits for somebody, is worth an interruption: at observe everything passes, and what is merely noted is allowed.</summary>
    public static bool IsNeeded(FindingKind kind, Level level, string code) =>
        level == Level.Enforce && kind != FindingKind.Observed && (kind != FindingKind.Noted || Waiting.Contains(code));

    /// <summary>The first who can be told; null when nobody can.</summary>
    /// <param name="inOrder">The charter's own choice, the manager of whoever acted, the administrators of the teams concerned; null where there is none.</param>
    public static Guid? Recipient(IEnumerable<AlertCandidate?> inOrder) => inOrder.FirstOrDefault(candidate => candidate is { CanBeTold: true })?.Id;
}
