using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Messages;

/// <summary>Words about answers that no longer count.</summary>
internal static class AgeTexts
{
    /// <summary>"time frame (the answer of 12 March has expired)".</summary>
    public static MissingItem Explain(MissingItem item, IReadOnlyList<EndedAnswer> ended, LocalClock clock, DateTime now)
    {
        var phrases = ended.Select(answer => Phrase(answer, clock, now)).Distinct().ToList();
        var asks = ended.Select(answer => answer.Code).Distinct().Select(code => Codes.Entry(code).Remedy).ToList();
        return item with
        {
            Missing = new(
                $"{item.Missing.English} ({string.Join("; ", phrases.Select(phrase => phrase.English))})",
                $"{item.Missing.German} ({string.Join("; ", phrases.Select(phrase => phrase.German))})"),
            Ask = Texts.Join(" ", [.. asks]),
            EndedCodes = ended.Select(answer => answer.Code).Distinct().ToList(),
        };
    }

    /// <summary>A lead that rests is missing its day.</summary>
    public static MissingItem Asleep(LeadFacts lead, LocalClock clock, DateTime now)
    {
        var reason = lead.RecycleReason is { } given ? Names.Of(given) : null;
        var day = lead.WakeOn is { } wake ? Dates.Day(wake, clock, now) : null;
        return new(
            AgeCodes.Asleep,
            new(
                $"{(day is null ? "a new start" : $"its day, {day.English}")} (rejected by field sales{(reason is null ? "" : $": {reason.English}")})",
                $"{(day is null ? "ein neuer Anlauf" : $"die Wiedervorlage am {day.German}")} (vom Außendienst abgelehnt{(reason is null ? "" : $": {reason.German}")})"),
            Codes.Entry(AgeCodes.Asleep).Remedy);
    }

    private static Words Phrase(EndedAnswer answer, LocalClock clock, DateTime now)
    {
        var day = answer.GivenOn is { } given ? Dates.Day(given, clock, now) : null;
        var english = day is null ? "the answer" : $"the answer of {day.English}";
        var german = day is null ? "die Angabe" : $"die Angabe vom {day.German}";
        return answer.Code == AgeCodes.Refuted
            ? new($"field sales refuted {english}", $"der Außendienst hat {german} widerlegt")
            : new($"{english} has expired", $"{german} ist abgelaufen");
    }
}
