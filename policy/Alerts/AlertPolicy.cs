using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;

namespace LeadGovernance.Policy.Alerts;

/// <summary>Which violations a manager is told of, and which manager.</summary>
public static class AlertPolicy
{
    /// <summary>Only what the charter stopped is worth an interruption: at observe everything passes, and what is noted is allowed.</summary>
    public static bool IsNeeded(FindingKind kind, Level level) => level == Level.Enforce && kind is not (FindingKind.Observed or FindingKind.Noted);

    /// <summary>The first who can be told; null when nobody can.</summary>
    /// <param name="inOrder">The charter's own choice, the manager of whoever acted, the administrators of the teams concerned; null where there is none.</param>
    public static Guid? Recipient(IEnumerable<AlertCandidate?> inOrder) => inOrder.FirstOrDefault(candidate => candidate is { CanBeTold: true })?.Id;
}
