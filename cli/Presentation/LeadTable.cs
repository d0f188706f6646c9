using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Demo;

namespace LeadGovernance.Cli.Presentation;

/// <summary>One row per lead on standard output.</summary>
internal static class LeadTable
{
    /// <summary>A terminal gets this many rows when there are more than <see cref="Many"/>; a file or pipe gets all.</summary>
    private const int Screenful = 40;

    private const int Many = 60;

    /// <returns>How many rows were left out.</returns>
    public static int Write(DemoResult result, Terminal terminal)
    {
        var shown = terminal.DataWidth != null && result.Leads.Count > Many ? Screenful : result.Leads.Count;
        var narrow = terminal.DataWidth < Terminal.Narrow;
        PlainColumn[] columns =
        [
            new("key"), new("company", 12), new("channel", 12), new("stage"), new("ready", Right: true), new("owner", 10), new("rule"),
            narrow ? new("missing", Right: true) : new("missing", 12),
        ];
        PlainTable.Write(terminal.Data, columns, [.. result.Leads.Take(shown).Select(lead => Row(lead, narrow))], terminal.DataWidth);
        return result.Leads.Count - shown;
    }

    private static IReadOnlyList<string> Row(LeadOutcome lead, bool narrow) =>
    [
        lead.Key,
        lead.Company ?? lead.Person ?? "-",
        lead.Channel ?? "-",
        lead.Stage?.ToUpperInvariant() is { } stage ? stage == "LEAD" ? "Lead" : stage : "-",
        lead.Readiness?.ToString(CultureInfo.InvariantCulture) ?? "-",
        lead.Owner,
        lead.Rule ?? "-",
        (narrow ? lead.MissingCodes?.Split(',').Length.ToString(CultureInfo.InvariantCulture) : lead.Missing) ?? "-",
    ];
}
