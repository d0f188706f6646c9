using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Presentation;

/// <summary>Headings of the report in the two languages.</summary>
internal static class Phrases
{
    public static readonly Words WhoOwns = new("Who owns what", "Wem was gehört");
    public static readonly Words Channel = new("Channel", "Kanal");
    public static readonly Words None = new("No team", "Kein Team");
    public static readonly Words All = new("All", "Alle");
    public static readonly Words Funnel = new("Leads by stage", "Leads nach Stufe");
    public static readonly Words Refused = new("What was refused", "Was abgelehnt wurde");
    public static readonly Words Lead = new("Lead", "Lead");
    public static readonly Words Who = new("Who", "Wer");
    public static readonly Words Why = new("Why", "Warum");
    public static readonly Words Violations = new("What was booked", "Was vermerkt wurde");
    public static readonly Words Code = new("Code", "Code");
    public static readonly Words Kind = new("Kind", "Art");
    public static readonly Words Times = new("Times", "Anzahl");
    public static readonly Words Alerts = new("Who was told", "Wem es gesagt wurde");
    public static readonly Words What = new("What", "Was");
    public static readonly Words Handovers = new("Handovers to field sales", "Übergaben an den Außendienst");
    public static readonly Words From = new("From", "Von");
    public static readonly Words To = new("To", "An");
    public static readonly Words Day = new("Day", "Tag");
    public static readonly Words More = new("… and {0} more in {1}.", "… und {0} weitere in {1}.");
    public static readonly Words MoreRows = new("… and {0} more leads in {1}.", "… und {0} weitere Leads in {1}.");
}
