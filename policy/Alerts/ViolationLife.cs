using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Alerts;

/// <summary>Which steps a violation may take. Managers acknowledge, resolve and open again; excused and expired come from the pack alone.</summary>
public static class ViolationLife
{
    /// <summary>Letters that a resolution or a report needs at least: who reads it next year wants to know what happened.</summary>
    public const int ResolutionLength = 15;

    /// <summary>Code of what stands against a report by hand; null when nothing does.</summary>
    public static string? AgainstReport(string? explanation) => (explanation?.Trim().Length ?? 0) < ResolutionLength ? AlertCodes.ExplanationTooShort : null;

    /// <summary>Code LG46xx of what stands against a step of a person; null when nothing does.</summary>
    public static string? Against(ViolationStatus from, ViolationStatus to, string? resolution) => to switch
    {
        _ when from == to => null,
        ViolationStatus.Excused or ViolationStatus.Expired => AlertCodes.SetByThePackAlone,
        _ when from == ViolationStatus.Excused => AlertCodes.NoSuchStep,
        ViolationStatus.Acknowledged => from == ViolationStatus.Open ? null : AlertCodes.NoSuchStep,
        ViolationStatus.Resolved => (resolution?.Trim().Length ?? 0) < ResolutionLength ? AlertCodes.ResolutionTooShort : null,
        _ => null,
    };

    /// <summary>Whether somebody still has to do something about it.</summary>
    public static bool IsPending(ViolationStatus status) => status is ViolationStatus.Open or ViolationStatus.Acknowledged;
}
