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
        // Where nobody watches, only the list of what is missing is cut: it is whole in --json and leads.csv.
        int? squeezed = terminal.DataWidth is null ? null : 12;
        PlainColumn[] columns =
        [
            new("key"), new("company", squeezed), new("channel", squeezed), new("stage"), new("ready", Right: true), new("owner", squeezed), new("rule"),
            narrow ? new("missing", Right: true) : new("missing", 12),
        ];
        PlainTable.Write(terminal.Data, columns, [.. result.Leads.Take(shown).Select(lead => Row(lead, narrow))], terminal.DataWidth ?? Terminal.PlainWidth);
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
