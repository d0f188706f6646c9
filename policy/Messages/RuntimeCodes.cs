using System.Collections.Generic;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG00xx: set-up and the runtime of the pack itself.</summary>
public static class RuntimeCodes
{
    public const string UndeclaredStep = "LG0001";
    public const string NotSetUp = "LG0002";
    public const string CharterUnreadable = "LG0003";
    public const string ViolationLost = "LG0006";
    public const string UnknownLevel = "LG0011";
    public const string UnknownKeys = "LG0012";
    public const string ApprovalsMissing = "LG0013";
    public const string TeamNotNamed = "LG0014";
    public const string TeamNotFound = "LG0015";
    public const string AccessTeam = "LG0016";
    public const string DefaultTeam = "LG0017";
    public const string UserNotFound = "LG0018";
    public const string UserCannotBeTold = "LG0019";
    public const string TeamCannotReadLeads = "LG0022";
    public const string ArgumentMissing = "LG0025";

    public const string QueueNotFound = "LG0031";
    public const string NoWebAddress = "LG0032";
    public const string WeekNotOver = "LG0034";
    public const string UnknownSelection = "LG0023";
    public const string UnknownPageSize = "LG0024";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        Entry(UndeclaredStep, "A plug-in was called for a step that it does not declare", "Ein Plug-in wurde für einen Schritt aufgerufen, den es nicht deklariert", "Remove that step; the solution registers the right ones.", "Den Schritt entfernen; die Lösung registriert die richtigen."),
        Entry(NotSetUp, "LeadGovernance is imported but not set up: no charter is active", "LeadGovernance ist importiert, aber nicht eingerichtet: Keine Charta ist aktiv", "Call the custom API lgov_SetUp with the teams that hold the responsibilities.", "Die benutzerdefinierte API lgov_SetUp mit den Teams aufrufen, die die Verantwortungen tragen."),
        Entry(CharterUnreadable, "This change is held back because the lead charter can't be read", "Diese Änderung wird zurückgehalten, weil die Lead-Charta nicht lesbar ist", "Ask your administrator to correct the charter: the plug-in trace log names what is wrong; other saves go on.", "Die Administration bitten, die Charta zu berichtigen: Das Plug-in-Ablaufprotokoll nennt den Fehler; andere Speichervorgänge laufen weiter."),
        Entry(ViolationLost, "A refusal stands, but its violation could not be recorded", "Eine Ablehnung gilt, aber der Verstoß dazu ließ sich nicht aufzeichnen", "Look at the plug-in trace log for the cause.", "Die Ursache im Plug-in-Ablaufprotokoll nachsehen."),
        Entry(UnknownLevel, "Set-up was given a level that doesn't exist", "Die für die Einrichtung genannte Verbindlichkeit gibt es nicht", "Use off, observe or enforce.", "off (Aus), observe (Beobachten) oder enforce (Durchsetzen) verwenden."),
        Entry(UnknownKeys, "Set-up was asked for a number of keys that isn't possible", "Für die Einrichtung wurde eine unmögliche Zahl nötiger Freigaben genannt", "Use 0, 1 or 2.", "0, 1 oder 2 verwenden."),
        Entry(ApprovalsMissing, "Level Enforce needs approvals, and there are none yet", "Die Verbindlichkeit Durchsetzen braucht Freigaben, und es gibt noch keine", "Set up in observe first, or ask for 0 keys.", "Zuerst mit observe (Beobachten) einrichten oder 0 nötige Freigaben verlangen (Keys)."),
        Entry(TeamNotNamed, "Set-up was not told which team holds a responsibility", "Der Einrichtung fehlt das Team einer Verantwortung", "Send the id of the team.", "Die Id des Teams angeben."),
        Entry(TeamNotFound, "A team named for set-up is not there", "Ein für die Einrichtung genanntes Team gibt es nicht", "Create the team first, or send another id.", "Das Team zuerst anlegen oder eine andere Id angeben."),
        Entry(AccessTeam, "An access team can't hold a responsibility, since it can't own leads", "Ein Zugriffsteam kann keine Verantwortung tragen, da es keine Leads besitzen kann", "Send an owner team or an Entra group team.", "Ein Besitzerteam oder ein Entra-Gruppenteam angeben."),
        Entry(DefaultTeam, "The default team of a business unit can't hold a responsibility, since everybody is in it", "Das Standardteam einer Unternehmenseinheit kann keine Verantwortung tragen, da alle darin sind", "Send a team of its own.", "Ein eigenes Team angeben."),
        Entry(UserNotFound, "The user named for alerts is not there", "Den für Meldungen genannten Benutzer gibt es nicht", "Send the id of a user, or none.", "Die Id eines Benutzers angeben oder keine."),
        Entry(UserCannotBeTold, "The user named for alerts is disabled or an application, so nobody would read them", "Der für Meldungen genannte Benutzer ist deaktiviert oder eine Anwendung, niemand würde sie lesen", "Send the id of a person who works here, or none.", "Die Id einer tätigen Person angeben oder keine."),
        Entry(QueueNotFound, "The queue named for sending alerts is not there", "Die für den Versand von Meldungen genannte Warteschlange gibt es nicht", "Send the id of a queue with a mailbox, or leave the parameter out to send no mails.", "Die Id einer Warteschlange mit Postfach senden oder den Parameter weglassen, um keine E-Mails zu senden."),
        Entry(NoWebAddress, "The address of the app is none", "Die Adresse der App ist keine", "Send the address that the app has in the browser, with https, or leave the parameter out.", "Die Adresse senden, die die App im Browser hat, mit https, oder den Parameter weglassen."),
        Entry(TeamCannotReadLeads, "No security role of a responsible team reads leads, so it could not own any; its roles are named here", "Keine Sicherheitsrolle eines zuständigen Teams liest Leads, es könnte keine besitzen; genannt sind seine Rollen", "Give the team a role with read on Lead, for example Salesperson or Lead Governance Seller, and set up again.", "Dem Team eine Rolle mit Lesen auf Lead geben, etwa Vertriebsmitarbeiter oder Lead Governance Seller, und die Einrichtung wiederholen."),
        Entry(UnknownSelection, "The sweep was asked for a selection that doesn't exist", "Die für den Durchlauf genannte Auswahl gibt es nicht", "Use changed, baseline, ungoverned or all.", "changed, baseline, ungoverned oder all verwenden."),
        Entry(UnknownPageSize, "The sweep was asked for a page size that isn't possible", "Die für den Durchlauf genannte Seitengröße ist nicht möglich", "Use 1 to 5000, or none for 500.", "1 bis 5000 verwenden oder keine Angabe für 500."),
        Entry(WeekNotOver, "The week to measure is not over", "Die zu messende Woche ist noch nicht zu Ende", "Name a moment of a week before this one, or none for the last week.", "Einen Zeitpunkt einer früheren Woche angeben oder keinen für die letzte."),
        Entry(ArgumentMissing, "The workflow activity lacks an argument", "Der Workflowaktivität fehlt ein Argument", "Choose one in the step's properties.", "Es in den Eigenschaften des Schritts wählen."),
    ];

    private static CodeEntry Entry(string code, string english, string german, string englishRemedy, string germanRemedy) =>
        new(code, new Words(english, german), new Words(englishRemedy, germanRemedy));
}
