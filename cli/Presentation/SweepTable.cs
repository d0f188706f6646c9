using System.Globalization;
using LeadGovernance.Cli.Automation;

namespace LeadGovernance.Cli.Presentation;

/// <summary>What a sweep did, as one row.</summary>
internal static class SweepTable
{
    public static void Write(SweepResult result, int language, Terminal terminal) => PlainTable.Write(
        terminal.Data,
        [
            new(AutomationPhrases.StartedOn.In(language)),
            new(AutomationPhrases.Selection.In(language)),
            new(AutomationPhrases.LookedAt.In(language), Right: true),
            new(AutomationPhrases.Changed.In(language), Right: true),
            new(AutomationPhrases.Booked.In(language), Right: true),
            new(AutomationPhrases.Parked.In(language), Right: true),
            new(AutomationPhrases.Seconds.In(language), Right: true),
        ],
        [[
            result.StartedOn.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            result.Select,
            Number(result.LookedAt),
            Number(result.Changed),
            Number(result.Booked),
            Number(result.Parked),
            result.Seconds.ToString("0.0", CultureInfo.InvariantCulture),
        ]],
        terminal.DataWidth);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
