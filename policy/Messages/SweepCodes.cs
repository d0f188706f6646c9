using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG059x: the sweep.</summary>
public static class SweepCodes
{
    public const string LastSweep = "LG0590";
    public const string WrittenByHand = "LG0591";
    public const string InTheFuture = "LG0592";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(LastSweep, new("Last sweep that went through", "Letzter vollständiger Durchlauf"), new("Let the sweep run every hour: without it nothing finds what went round the gate, and what the clock changes stays as it is.", "Den Durchlauf stündlich laufen lassen: Ohne ihn findet niemand, was das Tor umging, und was die Uhr ändert, bleibt stehen.")),
        new(WrittenByHand, new("The moment of the last sweep is not written by hand", "Der Zeitpunkt des letzten Durchlaufs wird nicht von Hand geschrieben"), new("Let a sweep run; it notes its moment when it went through.", "Einen Durchlauf starten; er hält seinen Zeitpunkt fest, wenn er vollständig war.")),
        new(InTheFuture, new("The sweep said that it started in the future", "Der Durchlauf nannte einen Beginn in der Zukunft"), new("Send back what StartedOn said on the first page.", "Den Wert von StartedOn der ersten Seite zurücksenden.")),
    ];
}
