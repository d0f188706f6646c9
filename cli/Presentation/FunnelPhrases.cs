using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Presentation;

/// <summary>The funnel through the weeks, in the two languages.</summary>
internal static class FunnelPhrases
{
    public static readonly Words Week = new("week", "Woche");
    public static readonly Words Month = new("month", "Monat");
    public static readonly Words From = new("from", "ab");
    public static readonly Words New = new("new", "neu");
    public static readonly Words Mql = new("→ MQL", "→ MQL");
    public static readonly Words Sql = new("→ SQL", "→ SQL");
    public static readonly Words Srl = new("→ SRL", "→ SRL");
    public static readonly Words Demoted = new("down", "zurück");
    public static readonly Words HandedOver = new("handed over", "übergeben");
    public static readonly Words Accepted = new("accepted", "angenommen");
    public static readonly Words Rejected = new("rejected", "abgelehnt");
    public static readonly Words Returned = new("lapsed", "verfallen");
    public static readonly Words Recycled = new("recycled", "zurückgeführt");
    public static readonly Words Qualified = new("qualified", "qualifiziert");
    public static readonly Words Disqualified = new("disqualified", "disqualifiziert");
    public static readonly Words Violations = new("booked", "vermerkt");
    public static readonly Words Refusals = new("refused", "verwehrt");
    public static readonly Words Open = new("open Lead/MQL/SQL/SRL", "offen Lead/MQL/SQL/SRL");
    public static readonly Words Reasons = new("Why field sales gave leads back: {0}", "Warum der Außendienst Leads zurückgab: {0}");
    public static readonly Words Title = new("Through the days", "Im Lauf der Tage");
    public static readonly Words Text = new(
        "{0} simulated days, chance {1}: what became of leads, and how many were open at the end of each period. People are simulated; every decision is the shipped plug-ins'. The same seed gives the same days.",
        "{0} simulierte Tage, Zufall {1}: was aus Leads wurde und wie viele am Ende jedes Zeitraums offen waren. Die Menschen sind simuliert; jede Entscheidung traf das ausgelieferte Plug-in. Derselbe Startwert ergibt dieselben Tage.");

    public static readonly Words OpenStage = new("open: {0}", "offen: {0}");
    public static readonly Words OpenLeads = new("Open leads at the end of each period", "Offene Leads am Ende jedes Zeitraums");
}
