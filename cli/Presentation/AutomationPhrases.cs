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
    public static readonly Words Failed = new(
        "Some leads could not be looked at; the next sweep tries them again. The first, {0}: {1}",
        "Einige Leads ließen sich nicht prüfen; der nächste Durchlauf versucht es wieder. Der erste, {0}: {1}");
}
