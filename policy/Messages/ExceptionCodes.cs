using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG43xx: what stands against an exception.</summary>
public static class ExceptionCodes
{
    public const string ReasonTooShort = "LG4301";
    public const string NotToOneself = "LG4302";
    public const string LifetimeOutOfRange = "LG4303";
    public const string BudgetSpent = "LG4304";
    public const string AlreadyDecided = "LG4305";
    public const string NotThere = "LG4306";
    public const string WrittenByHand = "LG4307";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(ReasonTooShort, new("The reason for the exception is too short", "Die Begründung der Ausnahme ist zu kurz"), new("Say in a sentence why this lead can't wait.", "In einem Satz sagen, warum dieser Lead nicht warten kann.")),
        new(NotToOneself, new("Nobody can grant an exception to himself", "Niemand kann sich selbst eine Ausnahme erteilen"), new("Ask another manager.", "Eine andere Führungskraft bitten.")),
        new(LifetimeOutOfRange, new("An exception must end in the future, within the longest lifetime of the charter", "Eine Ausnahme muss in der Zukunft enden und innerhalb der längsten Laufzeit der Charta"), new("Choose an earlier end, or none.", "Ein früheres Ende wählen oder keines.")),
        new(BudgetSpent, new("You have granted as many exceptions this month as the charter allows", "Sie haben in diesem Monat so viele Ausnahmen erteilt, wie die Charta zulässt"), new("Ask another manager, or wait for the next month.", "Eine andere Führungskraft bitten oder den nächsten Monat abwarten.")),
        new(AlreadyDecided, new("This exception has been decided already", "Über diese Ausnahme ist bereits entschieden"), new("Ask for a new one if it is still needed.", "Eine neue beantragen, wenn sie noch nötig ist.")),
        new(NotThere, new("There is no such exception, or you can't read it", "Diese Ausnahme gibt es nicht, oder Sie können sie nicht lesen"), new("Open it from the list of exceptions.", "Sie aus der Liste der Ausnahmen öffnen.")),
        new(WrittenByHand, new("An exception can't be written by hand", "Eine Ausnahme lässt sich nicht von Hand schreiben"), new("Use Ask for an exception and Grant: they check the charter's conditions.", "Um eine Ausnahme bitten und Erteilen verwenden: Sie prüfen die Bedingungen der Charta.")),
    ];
}
