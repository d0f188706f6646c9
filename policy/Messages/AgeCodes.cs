using System.Collections.Generic;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Messages;

/// <summary>LG37xx: answers that no longer count, and what to ask again.</summary>
public static class AgeCodes
{
    public const string Timeframe = "LG3701";
    public const string Budget = "LG3702";
    public const string Authority = "LG3703";
    public const string Refuted = "LG3704";
    public const string Asleep = "LG3705";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(Timeframe, new("The time frame was said too long ago", "Der Zeitrahmen wurde vor zu langer Zeit genannt"), new("Ask again for the time frame.", "Erneut nach dem Zeitrahmen fragen.")),
        new(Budget, new("The budget was said too long ago", "Das Budget wurde vor zu langer Zeit genannt"), new("Ask again for the budget.", "Erneut nach dem Budget fragen.")),
        new(Authority, new("It was said too long ago who decides", "Wer entscheidet, wurde vor zu langer Zeit genannt"), new("Ask again who decides.", "Erneut fragen, wer entscheidet.")),
        new(Refuted, new("Field sales found that an answer was wrong", "Der Außendienst hat eine Angabe widerlegt"), new("Ask again for what field sales found wrong.", "Erneut nach dem fragen, was der Außendienst widerlegt hat.")),
        new(Asleep, new("Field sales rejected the lead, and it rests until its day", "Der Außendienst hat den Lead abgelehnt; er ruht bis zur Wiedervorlage"), new("Take it up again on its day.", "Den Lead zur Wiedervorlage wieder aufnehmen.")),
    ];

    /// <summary>Code of an answer that grew too old; the need never does.</summary>
    internal static string Of(Answer answer) => answer switch
    {
        Answer.Timeframe => Timeframe,
        Answer.Budget => Budget,
        _ => Authority,
    };
}
