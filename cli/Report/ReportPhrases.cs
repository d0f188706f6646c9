using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Report;

/// <summary>The words of the report in the two languages.</summary>
internal static class ReportPhrases
{
    public static readonly Words Title = new("Lead governance: what became of the leads", "Lead Governance: Was aus den Leads wurde");
    public static readonly Words Made = new(
        "{0}, level {1}. A demonstration in the sandbox: the shipped plug-ins decided, on the leads and moves of a file.",
        "{0}, Stufe {1}. Eine Demonstration in der Sandbox: Die ausgelieferten Plug-ins haben entschieden, an Leads und Schritten aus einer Datei.");

    public static readonly Words OtherLanguage = new("Deutsch", "English");
    public static readonly Words Languages = new("Languages", "Sprachen");
    public static readonly Words KeyFigures = new("Key figures", "Kennzahlen");
    public static readonly Words Leads = new("Leads", "Leads");
    public static readonly Words SalesReady = new("Sales Ready Leads", "Sales Ready Leads");
    public static readonly Words Handovers = new("Handovers to field sales", "Übergaben an den Außendienst");
    public static readonly Words Moves = new("Moves people made", "Schritte der Beteiligten");
    public static readonly Words Refused = new("of them refused", "davon abgelehnt");
    public static readonly Words Booked = new("Entries booked", "Vermerke");

    public static readonly Words Funnel = new("Maturity: how far leads got", "Reife: wie weit Leads kamen");
    public static readonly Words FunnelText = new(
        "A lead that stands on a stage has passed the earlier ones; a cold-call lead may go to SQL without having been an MQL.",
        "Ein Lead auf einer Stufe hat die früheren hinter sich; ein Lead aus Kaltakquise darf ohne MQL zum SQL werden.");

    public static readonly Words Stage = new("Stage", "Stufe");
    public static readonly Words StandsThere = new("stand there", "stehen dort");
    public static readonly Words GotThere = new("got there", "kamen dorthin");
    public static readonly Words Share = new("share", "Anteil");

    public static readonly Words Owners = new("Who owns what", "Wem was gehört");
    public static readonly Words OwnersText = new("Owners by the channel that won the lead, at the end of the run.", "Besitzer nach dem Kanal, der den Lead brachte, am Ende des Laufs.");
    public static readonly Words Channel = new("Channel", "Kanal");
    public static readonly Words NoTeam = new("No team", "Kein Team");
    public static readonly Words All = new("All", "Alle");

    public static readonly Words Matrix = new("Who is responsible when", "Wer wann zuständig ist");
    public static readonly Words MatrixText = new(
        "The charter, channel by stage. Field Sales may also take over any Sales Ready Lead, by handover.",
        "Die Charta, Kanal mal Stufe. Der Außendienst darf außerdem jeden Sales Ready Lead übernehmen, durch Übergabe.");

    public static readonly Words Or = new("or", "oder");
    public static readonly Words WithoutEvidence = new("without “{0}”: {1}", "ohne „{0}“: {1}");
    public static readonly Words CreatorKeeps = new("who entered it keeps it {0} working days", "wer ihn angelegt hat, behält ihn {0} Werktage");
    public static readonly Words Otherwise = new("otherwise", "sonst");

    public static readonly Words Refusals = new("Refused moves, by reason", "Abgelehnte Schritte nach Grund");
    public static readonly Words RefusalsText = new("What people tried and the charter did not allow.", "Was versucht wurde und die Charta nicht erlaubte.");
    public static readonly Words NoRefusals = new("Nothing was refused.", "Nichts wurde abgelehnt.");
    public static readonly Words Code = new("Code", "Code");
    public static readonly Words Reason = new("Reason", "Grund");
    public static readonly Words Remedy = new("What to do", "Was zu tun ist");
    public static readonly Words Times = new("Times", "Anzahl");
    public static readonly Words PlatformRefused = new("The platform refused it", "Die Plattform hat es abgelehnt");
    public static readonly Words LookAtFile = new("Read the message in result.json.", "Die Meldung in result.json lesen.");

    public static readonly Words Missing = new("What was missing most often", "Was am häufigsten fehlte");
    public static readonly Words MissingText = new("Counted over refused moves; the ten most frequent.", "Gezählt über abgelehnte Schritte; die zehn häufigsten.");
    public static readonly Words MissingItem = new("Missing", "Es fehlte");

    public static readonly Words Violations = new("What was booked, by kind", "Vermerke nach Art");
    public static readonly Words ViolationsText = new("A repeated attempt of the same person within ten minutes is one entry.", "Ein wiederholter Versuch derselben Person binnen zehn Minuten ist ein Vermerk.");
    public static readonly Words ViolationCodes = new("What was booked, by kind and reason", "Vermerke nach Art und Grund");
    public static readonly Words NoViolations = new("Nothing was booked.", "Es gibt keine Vermerke.");
    public static readonly Words Kind = new("Kind", "Art");

    public static readonly Words Supplement = new("Field channels supplement, they never replace", "Vertriebskanäle des Außendienstes ergänzen, sie ersetzen nie");
    public static readonly Words SupplementText = new(
        "Share of new leads from field channels: {0}. Leads have to keep coming, daily and steadily, from marketing and inside sales.",
        "Anteil neuer Leads aus Kanälen des Außendienstes: {0}. Leads müssen täglich und stetig aus Marketing und Inside Sales kommen.");

    public static readonly Words Supplemented = new("On every day with new leads some came from marketing and inside sales.", "An jedem Tag mit neuen Leads kamen welche aus Marketing und Inside Sales.");
    public static readonly Words Replaced = new("On {0} of {1} days none came from marketing and inside sales.", "An {0} von {1} Tagen kam keiner aus Marketing und Inside Sales.");
    public static readonly Words OneDay = new("The run entered its whole file on one day.", "Der Lauf hat seine ganze Datei an einem Tag eingegeben.");
    public static readonly Words FieldChannels = new("Field channels", "Kanäle des Außendienstes");
    public static readonly Words OtherChannels = new("Marketing and inside sales channels", "Kanäle von Marketing und Inside Sales");
    public static readonly Words UnknownChannel = new("Source unknown", "Herkunft unbekannt");
    public static readonly Words Day = new("Day", "Tag");
    public static readonly Words PerDay = new("New leads by day", "Neue Leads nach Tag");
    public static readonly Words PerChannel = new("New leads by day and channel", "Neue Leads nach Tag und Kanal");
    public static readonly Words NewLeads = new("New leads", "Neue Leads");
    public static readonly Words FieldShare = new("Field share", "Anteil Außendienst");
    public static readonly Words TableOf = new("Table: {0}", "Tabelle: {0}");
    public static readonly Words Footer = new("Verified in the sandbox. Details of every lead: leads.csv, result.json, and leadgov explain.", "In der Sandbox geprüft. Einzelheiten jedes Leads: leads.csv, result.json und leadgov explain.");
}
