using LeadGovernance.Policy.Alerts;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>What the API of violations answers when it did what was asked.</summary>
public static class ViolationTexts
{
    /// <summary>What a violation is now, after a step of a person.</summary>
    public static Words Now(ViolationStatus status) => status switch
    {
        ViolationStatus.Acknowledged => new("The violation is acknowledged: nobody else is alarmed.", "Der Verstoß ist zur Kenntnis genommen: Niemand sonst wird alarmiert."),
        ViolationStatus.Resolved => new("The violation is resolved.", "Der Verstoß ist erledigt."),
        _ => new("The violation is open again.", "Der Verstoß ist wieder offen."),
    };
}
