using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using Spectre.Console;

namespace LeadGovernance.Cli.Presentation;

/// <summary>The demonstration's outcome for people: who owns what, how ripe, what was refused, what was booked.</summary>
internal sealed class DemoReport(DemoResult result, Charter charter, string folder, int language, IAnsiConsole console)
{
    private const int RowsShown = 8;

    private readonly bool narrow = console.Profile.Width < Terminal.Narrow;

    public void Write()
    {
        Matrix();
        Funnel();
        Refusals();
        Violations();
        Handovers();
        Alerts();
    }

    private void Matrix()
    {
        var teams = DemoTeams.Owning.Append(null).Where(team => team != null || result.Leads.Any(lead => lead.OwnerTeam is null)).ToList();
        var table = Table(Phrases.WhoOwns, In(Phrases.Channel));
        foreach (var team in teams)
        {
            table.AddColumn(new TableColumn(Escape(team ?? In(Phrases.None))).RightAligned().PadRight(0));
        }

        table.AddColumn(new TableColumn(In(Phrases.All)).RightAligned());
        foreach (var channel in charter.Channels.OrderBy(channel => channel.Number))
        {
            var leads = result.Leads.Where(lead => lead.Channel == channel.Code).ToList();
            table.AddRow([Escape(narrow ? channel.Code : channel.Name.In(language)), .. teams.Select(team => Count(leads.Count(lead => lead.OwnerTeam == team))), Count(leads.Count)]);
        }

        console.Write(table);
    }

    private void Funnel()
    {
        Title(Phrases.Funnel);
        var chart = new BarChart { Width = Math.Min(console.Profile.Width, 80) };
        foreach (var (stage, colour) in Enum.GetValues<Stage>().Zip([Color.Grey, Color.Blue, Color.Yellow, Color.Green]))
        {
            chart.AddItem(Escape(Names.Of(stage).In(language)), result.Summary.ByStage[stage.ToString()], colour);
        }

        console.Write(chart);
    }

    private void Refusals()
    {
        if (result.Refusals.Count == 0)
        {
            return;
        }

        // Refusals are long for who must act on them; here their beginning is enough, the whole is in the file.
        var reasonShown = narrow ? 90 : 160;
        var table = Table(Phrases.Refused, In(Phrases.Lead), In(Phrases.Who), In(Phrases.Code), In(Phrases.Why));
        foreach (var refusal in Varied(result.Refusals, refusal => refusal.Code))
        {
            table.AddRow(Escape(refusal.Lead), Escape($"{refusal.By}: {Short(refusal.Move, 40)}"), Escape(refusal.Code), Escape(Short(Unprefixed(refusal), reasonShown)));
        }

        console.Write(table);
        More(result.Refusals.Count, "result.json");
    }

    private void Violations()
    {
        if (result.Violations.Count == 0)
        {
            return;
        }

        var table = Table(Phrases.Violations, In(Phrases.Code), In(Phrases.Kind));
        table.AddColumn(new TableColumn(In(Phrases.Times)).RightAligned());
        foreach (var group in result.Violations.GroupBy(row => (row.Code, row.Kind)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Code, StringComparer.Ordinal))
        {
            table.AddRow(Escape(group.Key.Code), Escape(Names.Of(Enum.Parse<FindingKind>(group.Key.Kind)).In(language)), Count(group.Count()));
        }

        console.Write(table);
    }

    private void Handovers()
    {
        if (result.Handovers.Count == 0)
        {
            return;
        }

        var table = Table(Phrases.Handovers, In(Phrases.Day), In(Phrases.Lead), In(Phrases.From), In(Phrases.To), In(Phrases.Who));
        foreach (var handover in result.Handovers.Take(RowsShown))
        {
            table.AddRow(Count((handover.On.Date - DemoScript.Start.Date).Days), Escape(handover.Lead), Escape(handover.From ?? "-"), Escape(handover.To ?? "-"), Escape(handover.By));
        }

        console.Write(table);
        More(result.Handovers.Count, "result.json");
    }

    private void Alerts()
    {
        if (result.Alerts.Count == 0)
        {
            return;
        }

        var table = Table(Phrases.Alerts, In(Phrases.Day), In(Phrases.To), In(Phrases.Lead), In(Phrases.What));
        foreach (var alert in Varied(result.Alerts, alert => alert.To))
        {
            table.AddRow(Count((alert.On.Date - DemoScript.Start.Date).Days), Escape(alert.To), Escape(alert.Lead), Escape(alert.Title));
        }

        console.Write(table);
        More(result.Alerts.Count, "result.json");
    }

    /// <summary>The first few, at least one of every kind, so that a rare reason is not lost behind a common one.</summary>
    private static IEnumerable<T> Varied<T>(IReadOnlyList<T> items, Func<T, string> kind)
    {
        var first = items.GroupBy(kind).Select(group => group.First()).ToHashSet();
        return items.Where(first.Contains).Concat(items.Where(item => !first.Contains(item))).Take(RowsShown);
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..text.LastIndexOf(' ', length - 1)].TrimEnd(',', ';', ' ') + " …";

    private static string Unprefixed(Refusal refusal) =>
        refusal.Message.StartsWith(refusal.Code + ":", StringComparison.Ordinal) ? refusal.Message[(refusal.Code.Length + 1)..].TrimStart() : refusal.Message;

    private void More(int all, string file)
    {
        if (all > RowsShown)
        {
            console.WriteLine(string.Format(CultureInfo.InvariantCulture, In(Phrases.More), all - RowsShown, System.IO.Path.Combine(folder, file)));
        }
    }

    private Table Table(Words title, params string[] columns)
    {
        Title(title);
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Escape(column)) { NoWrap = column == columns[0] });
        }

        return table;
    }

    private void Title(Words title)
    {
        console.WriteLine();
        console.Write(new Markup($"[bold]{Escape(In(title))}[/]\n"));
    }

    private string In(Words words) => words.In(language);

    private static string Escape(string text) => Markup.Escape(text);

    private static string Count(int count) => count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture);
}
