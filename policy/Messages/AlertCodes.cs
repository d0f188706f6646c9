using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG46xx: the life of violations and notices.</summary>
public static class AlertCodes
{
    public const string ResolutionTooShort = "LG4601";
    public const string SetByThePackAlone = "LG4602";
    public const string NoSuchStep = "LG4603";
    public const string WrittenByHand = "LG4604";
    public const string UnknownKind = "LG4605";
    public const string NothingToTell = "LG4606";
    public const string NoRecipient = "LG4607";
    public const string ViolationNotFound = "LG4608";

    public const string ExplanationTooShort = "LG4609";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(ResolutionTooShort, new("A resolution needs a sentence", "Eine Erledigung braucht einen Satz"), new("Say in at least 15 characters what was done.", "In mindestens 15 Zeichen sagen, was getan wurde.")),
        new(SetByThePackAlone, new("Excused and expired can't be chosen", "Entschuldigt und Abgelaufen lassen sich nicht wählen"), new("Grant an exception for the lead, or resolve the violation.", "Eine Ausnahme für den Lead erteilen oder den Verstoß erledigen.")),
        new(NoSuchStep, new("A violation can't take this step", "Diesen Schritt kann ein Verstoß nicht gehen"), new("Open it again first, or leave it as it is.", "Ihn zuerst wieder öffnen oder ihn lassen, wie er ist.")),
        new(WrittenByHand, new("What a violation says can't be changed by hand", "Was ein Verstoß besagt, lässt sich nicht von Hand ändern"), new("Change its status and resolution only.", "Nur Status und Erledigung ändern.")),
        new(UnknownKind, new("There is no such kind of notice", "Diese Art von Mitteilung gibt es nicht"), new("Use alert, retry, escalation, digest, handoverDue, handoverOverdue, evidenceLapses, answersAge or expiry.", "alert, retry, escalation, digest, handoverDue, handoverOverdue, evidenceLapses, answersAge oder expiry verwenden.")),
        new(NothingToTell, new("There is nothing to tell any more", "Es gibt nichts mehr mitzuteilen"), new("Nothing to do.", "Nichts zu tun.")),
        new(NoRecipient, new("Nobody can be told", "Niemand kann benachrichtigt werden"), new("Choose an alert manager in set-up, or give teams an administrator and people a manager.", "Bei der Einrichtung eine Führungskraft für Meldungen wählen oder Teams eine Administration und Personen eine Führungskraft geben.")),
        new(ViolationNotFound, new("There is no such violation, or you can't read it", "Diesen Verstoß gibt es nicht, oder Sie können ihn nicht lesen"), new("Open it from the list of violations.", "Ihn aus der Liste der Verstöße öffnen.")),
        new(ExplanationTooShort, new("A report needs a sentence", "Eine Meldung braucht einen Satz"), new("Say in at least 15 characters what is wrong with the lead.", "In mindestens 15 Zeichen sagen, was mit dem Lead nicht stimmt.")),
    ];
}
