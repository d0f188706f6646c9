using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Policy.Charters;
using Spectre.Console;

namespace LeadGovernance.Cli.Presentation;

/// <summary>How the pack stands: a row per finding, worst first, with what to do. On a terminal long texts are broken and states coloured; in a file each is whole, on one line.</summary>
internal static class HealthTable
{
    private static readonly Dictionary<string, (Words Name, string Colour)> States = new()
    {
        [HealthResult.Red] = (new("red", "rot"), "red"),
        [HealthResult.Amber] = (new("amber", "gelb"), "yellow"),
        [HealthResult.Green] = (new("green", "grün"), "green"),
    };

    /// <param name="all">What is green, too.</param>
    public static void Write(HealthResult result, bool all, int language, Terminal terminal)
    {
        string[] heads = [AutomationPhrases.State.In(language), Phrases.Code.In(language), AutomationPhrases.Finding.In(language), AutomationPhrases.Remedy.In(language)];
        var lines = result.Findings.Where(finding => all || finding.State != HealthResult.Green).ToList();
        if (lines.Count > 0)
        {
            if (terminal.DataWidth is { } width)
            {
                Coloured(heads, lines, language, terminal.DataConsole(width));
            }
            else
            {
                PlainTable.Write(terminal.Data, [.. heads.Select(head => new PlainColumn(head))], [.. lines.Select(line => Cells(line, language))], null);
            }
        }

        terminal.Data.WriteLine(string.Format(
            CultureInfo.InvariantCulture, AutomationPhrases.Health.In(language), result.Count(HealthResult.Red), result.Count(HealthResult.Amber), result.Count(HealthResult.Green)));
    }

    private static void Coloured(string[] heads, List<HealthLine> lines, int language, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. heads.Select(head => new TableColumn(Markup.Escape(head)))]);
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (var line in lines)
        {
            var cells = Cells(line, language);
            table.AddRow([new Text(cells[0], Style.Parse(States[line.State].Colour)), .. cells.Skip(1).Select(cell => new Text(cell))]);
        }

        console.Write(table);
    }

    private static string[] Cells(HealthLine line, int language) => [States[line.State].Name.In(language), line.Code, line.Text, line.Remedy];
}
