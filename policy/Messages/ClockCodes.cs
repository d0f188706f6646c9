using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG38xx: what has to happen to a lead in time.</summary>
public static class ClockCodes
{
    public const string FirstContact = "LG3801";
    public const string MqlContact = "LG3802";
    public const string SqlProgress = "LG3803";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(FirstContact, new("The first contact is due", "Der Erstkontakt ist fällig"), new("Contact the lead and set initial communication to contacted.", "Den Lead kontaktieren und den Erstkontakt vermerken.")),
        new(MqlContact, new("The MQL is without contact", "Der MQL ist ohne Kontakt"), new("Contact the lead, or recycle it.", "Den Lead kontaktieren oder zurückstufen.")),
        new(SqlProgress, new("The SQL is without progress", "Der SQL ist ohne Fortschritt"), new("Agree on a next step, or recycle the lead.", "Einen nächsten Schritt vereinbaren oder den Lead zurückstufen.")),
    ];
}
