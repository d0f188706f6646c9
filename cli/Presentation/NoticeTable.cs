using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Automation;

namespace LeadGovernance.Cli.Presentation;

/// <summary>What a round of notices did, a row per kind.</summary>
internal static class NoticeTable
{
    public static void Write(NoticeResult result, int language, Terminal terminal) => PlainTable.Write(
        terminal.Data,
        [
            new(AutomationPhrases.Kind.In(language)),
            new(AutomationPhrases.Due.In(language), Right: true),
            new(AutomationPhrases.Raised.In(language), Right: true),
            new(AutomationPhrases.People.In(language), Right: true),
            new(AutomationPhrases.Nobody.In(language), Right: true),
            new(AutomationPhrases.Settled.In(language), Right: true),
            new(AutomationPhrases.NotAsked.In(language), Right: true),
        ],
        [.. result.Kinds.Select(kind => (string[])[kind.Kind, Number(kind.Due), Number(kind.Raised), Number(kind.People), Number(kind.Nobody), Number(kind.Settled), Number(kind.Failed)])],
        terminal.DataWidth);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
