using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG05xx: what the health check looks at.</summary>
public static class HealthCodes
{
    public const string Charter = "LG0501";
    public const string Step = "LG0502";
    public const string BypassRole = "LG0503";
    public const string BypassUser = "LG0504";
    public const string AssignmentRules = "LG0505";
    public const string TeamRead = "LG0506";
    public const string ShareToPreviousOwner = "LG0507";
    public const string OwnerWithoutResponsibility = "LG0508";
    public const string TwoResponsibilities = "LG0509";
    public const string TwoOptionLabels = "LG0510";
    public const string Calendar = "LG0511";
    public const string UnitWithoutCalendar = "LG0512";

    public const string AlertSender = "LG0520";
    public const string AlertsWithoutRecipient = "LG0521";
    public const string NoticesNotDelivered = "LG0522";
    public const string AlertsLost = "LG0523";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(Charter, new("Active charter", "Aktive Charta"), new("Set up, or correct the charter.", "Einrichten oder die Charta berichtigen.")),
        new(Step, new("Step", "Schritt"), new("Call set-up again; enable the step where somebody disabled it.", "Die Einrichtung wiederholen; den Schritt aktivieren, wo ihn jemand deaktiviert hat.")),
        new(BypassRole, new("Security role that can bypass the steps", "Sicherheitsrolle, die die Schritte umgehen kann"), new("Take the privilege away where it is not needed; the sweep finds what was bypassed.", "Das Recht entziehen, wo es nicht nötig ist; der Durchlauf findet, was umgangen wurde.")),
        new(BypassUser, new("User or application that can bypass the steps", "Benutzer oder Anwendung, die die Schritte umgehen kann"), new("Give integrations a role of their own without the privilege.", "Integrationen eine eigene Rolle ohne dieses Recht geben.")),
        new(AssignmentRules, new("Assignment rules of Dynamics 365 Sales", "Zuweisungsregeln von Dynamics 365 Sales"), new("Turn off those for leads, or limit their segment by stage: two masters would move leads to and fro.", "Die für Leads abschalten oder ihr Segment auf die Reifestufe begrenzen: Zwei Herren würden Leads hin und her bewegen.")),
        new(TeamRead, new("Read privilege on leads", "Leserecht auf Leads"), new("Give the team a role that reads leads: it can't own any without.", "Dem Team eine Rolle geben, die Leads liest: Ohne sie kann es keine besitzen.")),
        new(ShareToPreviousOwner, new("Share with the previous owner on assign", "Freigabe an den früheren Besitzer beim Zuweisen"), new("Turn the organisation's setting off, or accept that former owners keep working on leads.", "Die Einstellung der Organisation abschalten oder hinnehmen, dass frühere Besitzer weiter an Leads arbeiten.")),
        new(OwnerWithoutResponsibility, new("Owners of open leads without a responsibility", "Besitzer offener Leads ohne Verantwortung"), new("Give their teams a responsibility, or pass the leads on.", "Ihren Teams eine Verantwortung geben oder die Leads weitergeben.")),
        new(TwoResponsibilities, new("People with more than one responsibility", "Personen mit mehr als einer Verantwortung"), new("Check whether that is meant: either one makes them a legal owner.", "Prüfen, ob das gewollt ist: Jede davon macht sie zu zulässigen Besitzern.")),
        new(TwoOptionLabels, new("Labels of a two-option column", "Beschriftungen einer Zwei-Optionen-Spalte"), new("Compare with the criterion: 1 counts as fulfilled unless the charter inverts it.", "Mit dem Kriterium vergleichen: 1 gilt als erfüllt, wenn die Charta es nicht umkehrt.")),
        new(Calendar, new("Working calendar", "Arbeitskalender"), new("Correct the calendar; until then the next better one counts.", "Den Kalender berichtigen; bis dahin gilt der nächstbeste.")),
        new(UnitWithoutCalendar, new("Business unit with leads and no working calendar", "Unternehmensbereich mit Leads und ohne Arbeitskalender"), new("Give it a calendar, or the whole organisation one: its clocks run Monday to Friday in UTC.", "Ihm oder der ganzen Organisation einen Kalender geben: Seine Fristen laufen montags bis freitags in UTC.")),
        new(AlertSender, new("Sender of alerts", "Absender der Meldungen"), new("Name a queue with a mailbox in set-up: without one there are notifications in the app, but no mails.", "Bei der Einrichtung eine Warteschlange mit Postfach nennen: Ohne sie gibt es Benachrichtigungen in der App, aber keine E-Mails.")),
        new(AlertsWithoutRecipient, new("Open violations of which nobody was told", "Offene Verstöße, von denen niemand erfuhr"), new("Choose an alert manager in set-up, or give people a manager and teams an administrator.", "Bei der Einrichtung eine Führungskraft für Meldungen wählen oder Personen eine Führungskraft und Teams eine Administration geben.")),
        new(NoticesNotDelivered, new("Notices that did not reach their recipients", "Mitteilungen, die nicht ankamen"), new("Read the error on the notice; the next round tries again.", "Den Fehler an der Mitteilung lesen; die nächste Runde versucht es erneut.")),
        new(AlertsLost, new("Violations whose alert is missing", "Verstöße, deren Meldung fehlt"), new("Check the asynchronous service; the next round makes up for it.", "Den asynchronen Dienst prüfen; die nächste Runde holt sie nach.")),
    ];
}
