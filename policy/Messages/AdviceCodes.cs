using System.Collections.Generic;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG45xx: what a lead's owner does next, where no missing criterion or evidence says it.</summary>
public static class AdviceCodes
{
    public const string Closed = "LG4501";
    public const string AnswerHandover = "LG4502";
    public const string Qualify = "LG4503";
    public const string HandOver = "LG4504";
    public const string EnterSource = "LG4505";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(Closed, new("The lead is closed", "Der Lead ist abgeschlossen"), new("Nothing to do.", "Nichts zu tun.")),
        new(AnswerHandover, new("Field sales has not answered the handover yet", "Der Außendienst hat die Übergabe noch nicht beantwortet"), new("Field sales accepts or rejects the handover.", "Der Außendienst nimmt die Übergabe an oder lehnt sie ab.")),
        new(Qualify, new("The lead is ripe and with field sales", "Der Lead ist reif und beim Außendienst"), new("Qualify the lead.", "Den Lead qualifizieren.")),
        new(HandOver, new("The lead is ripe for field sales", "Der Lead ist reif für den Außendienst"), new("Hand the lead over to field sales.", "Den Lead an den Außendienst übergeben.")),
        new(EnterSource, new("Nobody said how the lead was won", "Niemand hat angegeben, woher der Lead kommt"), new("Enter how the lead was won.", "Angeben, woher der Lead kommt.")),
    ];
}
