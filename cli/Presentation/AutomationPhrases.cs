using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Presentation;

/// <summary>What runs without anybody watching, in the two languages.</summary>
internal static class AutomationPhrases
{
    public static readonly Words StartedOn = new("started (UTC)", "Beginn (UTC)");
    public static readonly Words Selection = new("selection", "Auswahl");
    public static readonly Words LookedAt = new("looked at", "geprüft");
    public static readonly Words Changed = new("changed", "geändert");
    public static readonly Words Booked = new("booked", "vermerkt");
    public static readonly Words Parked = new("parked", "zurückgestellt");
    public static readonly Words Seconds = new("seconds", "Sekunden");
    public static readonly Words Kind = new("kind", "Art");
    public static readonly Words Due = new("due", "fällig");
    public static readonly Words Raised = new("written down", "vermerkt");
    public static readonly Words People = new("people", "Personen");
    public static readonly Words Nobody = new("nobody to tell", "niemand zuständig");
    public static readonly Words Settled = new("settled meanwhile", "inzwischen erledigt");
    public static readonly Words NotAsked = new("failed", "fehlgeschlagen");
    public static readonly Words State = new("state", "Stand");
    public static readonly Words Finding = new("finding", "Befund");
    public static readonly Words Remedy = new("what to do", "was zu tun ist");
    public static readonly Words Health = new("{0} red, {1} amber, {2} green.", "{0} rot, {1} gelb, {2} grün.");
    public static readonly Words NotTold = new(
        "Some notices could not be written down; the next round tries them again. The first, {0} {1}: {2}",
        "Einige Mitteilungen ließen sich nicht vermerken; der nächste Durchgang versucht es wieder. Die erste, {0} {1}: {2}");
    public static readonly Words Failed = new(
        "Some leads could not be looked at; the next sweep tries them again. The first, {0}: {1}",
        "Einige Leads ließen sich nicht prüfen; der nächste Durchlauf versucht es wieder. Der erste, {0}: {1}");
}
