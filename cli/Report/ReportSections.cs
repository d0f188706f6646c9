using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Explain;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Cli.Report;

/// <summary>The sections of the report: each a heading, a sentence, a picture and the same numbers as a table.</summary>
internal sealed class ReportSections(DemoResult result, Charter charter, int language)
{
    private static readonly Responsibility?[] Owners = [.. Enum.GetValues<Responsibility>().Cast<Responsibility?>(), null];

    private const int MostDays = 31;

    private readonly ReportFigures figures = new(result, charter);
    private readonly IReadOnlyDictionary<string, CodeEntry> codes = Codes.Of(charter).ToDictionary(entry => entry.Code);

    public IEnumerable<XElement?> All() => [Funnel(), Through(), OwnersByChannel(), Matrix(), Refusals(), Missing(), Violations(), Supplement()];

    private XElement Funnel()
    {
        var stages = Enum.GetValues<Stage>();
        var bars = stages.Select(stage => new Bar(In(Names.Of(stage)), [figures.AtLeast(stage)])).ToList();
        var table = new HtmlTable(TableOf(ReportPhrases.Funnel), [In(ReportPhrases.Stage), In(ReportPhrases.StandsThere), In(ReportPhrases.GotThere), In(ReportPhrases.Share)], 1);
        return Section(
            "funnel",
            ReportPhrases.Funnel,
            In(ReportPhrases.FunnelText),
            Plain("funnel", ReportPhrases.Funnel, bars, "plain"),
            table.Draw([.. stages.Select(stage => Row(In(Names.Of(stage)), Number(figures.InStage(stage)), Number(figures.AtLeast(stage)), Percent(figures.AtLeast(stage), result.Leads.Count)))]));
    }

    /// <summary>Of simulated days only.</summary>
    private XElement? Through()
    {
        if (result.Simulation is not { } simulation)
        {
            return null;
        }

        var stages = Enum.GetValues<Stage>();
        var periods = FunnelTable.Periods(simulation);
        var bars = periods.Select(period => new Bar(In(ExplainPhrases.Day(period.To)), [.. stages.Select(stage => period.Open[stage.ToString()])])).ToList();
        var head = FunnelTable.ByMonth(simulation) ? FunnelPhrases.Month : FunnelPhrases.Week;
        var table = new HtmlTable(TableOf(FunnelPhrases.Title), [In(head), .. FunnelTable.Columns.Select(column => In(column.Head)), .. stages.Select(stage => Format(FunnelPhrases.OpenStage, In(Names.Of(stage))))], 1);
        return Section(
            "through",
            FunnelPhrases.Title,
            Format(FunnelPhrases.Text, simulation.Days, simulation.Seed),
            Figure(new BarPicture("through", In(FunnelPhrases.OpenLeads), Describe(bars), [.. stages.Select(stage => In(Names.Of(stage)))], [.. stages.Select(stage => stage.ToString().ToLowerInvariant())], bars)),
            table.Draw([.. periods.Select(period => Row(
                [In(ExplainPhrases.Day(period.From)), .. FunnelTable.Columns.Select(column => Number(column.Number(period))), .. stages.Select(stage => Number(period.Open[stage.ToString()]))]))]),
            FunnelTable.Reasons(simulation, language) is { } reasons ? new XElement("p", reasons) : null);
    }

    private XElement OwnersByChannel()
    {
        var owners = Owners.Where(owner => figures.Owned(owner) > 0).ToList();
        var names = owners.Select(Name).ToList();
        var bars = figures.Channels.Select(channel => new Bar(In(channel.Name), [.. owners.Select(owner => figures.Owned(channel, owner))])).ToList();
        var table = new HtmlTable(TableOf(ReportPhrases.Owners), [In(ReportPhrases.Channel), .. names, In(ReportPhrases.All)], 1) { Sum = true };
        return Section(
            "owners",
            ReportPhrases.Owners,
            In(ReportPhrases.OwnersText),
            Figure(new BarPicture("owners", In(ReportPhrases.Owners), Describe(bars), names, [.. owners.Select(Style)], bars)),
            table.Draw(
            [
                .. figures.Channels.Select(channel => Row([In(channel.Name), .. owners.Select(owner => Number(figures.Owned(channel, owner))), Number(owners.Sum(owner => figures.Owned(channel, owner)))])),
                Row([In(ReportPhrases.All), .. owners.Select(owner => Number(figures.Owned(owner))), Number(result.Leads.Count)]),
            ]));
    }

    private XElement Matrix()
    {
        var matrix = new ResponsibilityMatrix(charter, DemoScript.Start, language);
        var stages = Enum.GetValues<Stage>();
        var table = new HtmlTable(TableOf(ReportPhrases.Matrix), [In(ReportPhrases.Channel), .. stages.Select(stage => In(Names.Of(stage)))], stages.Length + 1) { Style = "matrix" };
        return Section(
            "matrix",
            ReportPhrases.Matrix,
            In(ReportPhrases.MatrixText),
            table.Draw([.. figures.Channels.Select(channel => (IReadOnlyList<object>)[In(channel.Name), .. stages.Select(stage => Cell(matrix.Cell(channel, stage)))])]));
    }

    private XElement Refusals()
    {
        if (figures.Refusals.Count == 0)
        {
            return Section("refusals", ReportPhrases.Refusals, In(ReportPhrases.NoRefusals));
        }

        var bars = figures.Refusals.Select(refusal => new Bar($"{refusal.What} {Title(refusal.What)}", [refusal.Times])).ToList();
        var table = new HtmlTable(TableOf(ReportPhrases.Refusals), [In(ReportPhrases.Code), In(ReportPhrases.Reason), In(ReportPhrases.Remedy), In(ReportPhrases.Times)], 3);
        return Section(
            "refusals",
            ReportPhrases.Refusals,
            In(ReportPhrases.RefusalsText),
            Plain("refusals", ReportPhrases.Refusals, bars, "alert"),
            table.Draw([.. figures.Refusals.Select(refusal => Row(refusal.What, Title(refusal.What), codes.TryGetValue(refusal.What, out var entry) ? In(entry.Remedy) : In(ReportPhrases.LookAtFile), Number(refusal.Times)))]));
    }

    private XElement? Missing()
    {
        if (figures.Missing.Count == 0)
        {
            return null;
        }

        var bars = figures.Missing.Select(item => new Bar($"{item.What} {Title(item.What)}", [item.Times])).ToList();
        var table = new HtmlTable(TableOf(ReportPhrases.Missing), [In(ReportPhrases.Code), In(ReportPhrases.MissingItem), In(ReportPhrases.Remedy), In(ReportPhrases.Times)], 3);
        return Section(
            "missing",
            ReportPhrases.Missing,
            In(ReportPhrases.MissingText),
            Plain("missing", ReportPhrases.Missing, bars, "plain"),
            table.Draw([.. figures.Missing.Select(item => Row(item.What, Title(item.What), codes.TryGetValue(item.What, out var entry) ? In(entry.Remedy) : string.Empty, Number(item.Times)))]));
    }

    private XElement Violations()
    {
        if (figures.Violations.Count == 0)
        {
            return Section("violations", ReportPhrases.Violations, In(ReportPhrases.NoViolations));
        }

        var bars = figures.Violations.Select(violation => new Bar(In(Names.Of(violation.What)), [violation.Times])).ToList();
        var kinds = new HtmlTable(TableOf(ReportPhrases.Violations), [In(ReportPhrases.Kind), In(ReportPhrases.Times)], 1);
        var reasons = new HtmlTable(TableOf(ReportPhrases.ViolationCodes), [In(ReportPhrases.Kind), In(ReportPhrases.Code), In(ReportPhrases.Reason), In(ReportPhrases.Times)], 3);
        return Section(
            "violations",
            ReportPhrases.Violations,
            In(ReportPhrases.ViolationsText),
            Plain("violations", ReportPhrases.Violations, bars, "alert"),
            kinds.Draw([.. figures.Violations.Select(violation => Row(In(Names.Of(violation.What)), Number(violation.Times)))]),
            reasons.Draw([.. figures.ViolationCodes.Select(violation => Row(In(Names.Of(violation.What.Kind)), violation.What.Code, Title(violation.What.Code), Number(violation.Times)))]));
    }

    private XElement? Supplement()
    {
        // Day by day only where the days can be read; longer ones are in funnel.csv.
        if (result.Simulation is { Days: > MostDays })
        {
            return null;
        }

        var (days, all) = (figures.Days, figures.AllDays);
        var broken = days.Count(day => !day.Supplements);
        var verdict = broken == 0 ? In(ReportPhrases.Supplemented) : Format(ReportPhrases.Replaced, broken, days.Count);
        var text = $"{Format(ReportPhrases.SupplementText, Percent(all.Field, all.All))} {verdict}{(days.Count == 1 ? " " + In(ReportPhrases.OneDay) : string.Empty)}";
        var bars = days.Select(day => new Bar(Label(day), [day.Field, day.Others, day.Unknown])).ToList();
        string[] series = [In(ReportPhrases.FieldChannels), In(ReportPhrases.OtherChannels), In(ReportPhrases.UnknownChannel)];
        var byDay = new HtmlTable(TableOf(ReportPhrases.PerDay), [In(ReportPhrases.Day), .. series, In(ReportPhrases.All), In(ReportPhrases.FieldShare)], 1) { Sum = true };
        var byChannel = new HtmlTable(TableOf(ReportPhrases.PerChannel), [In(ReportPhrases.Day), In(ReportPhrases.Channel), In(ReportPhrases.NewLeads)], 2);
        return Section(
            "supplement",
            ReportPhrases.Supplement,
            text,
            Figure(new BarPicture("supplement", In(ReportPhrases.Supplement), Describe(bars), series, ["fieldsales", "insidesales", "none"], bars) { Shares = true }),
            byDay.Draw([.. days.Append(all).Select(day => Row(Label(day), Number(day.Field), Number(day.Others), Number(day.Unknown), Number(day.All), Percent(day.Field, day.All)))]),
            byChannel.Draw([.. days.SelectMany(day => figures.Channels.Where(channel => day.ByChannel[channel.Code] > 0).Select(channel => Row(Label(day), In(channel.Name), Number(day.ByChannel[channel.Code]))))]));
    }

    private string Label(NewLeads day) => day.Day is { } date ? In(ExplainPhrases.Day(date)) : In(ReportPhrases.All);

    private string Title(string code) => codes.TryGetValue(code, out var entry) ? In(entry.Title) : In(ReportPhrases.PlatformRefused);

    private string Name(Responsibility? owner) => owner is { } responsibility ? In(Names.Of(responsibility)) : In(ReportPhrases.NoTeam);

    private static string Style(Responsibility? owner) => owner?.ToString().ToLowerInvariant() ?? "none";

    private IEnumerable<XElement> Cell(IReadOnlyList<MatrixLine> lines) => lines.Select(line => new XElement(
        "div",
        new XAttribute("class", $"line {Style(line.Accountable)}"),
        line.Condition is { } condition ? $"{condition}: " : lines.Count > 1 ? $"{In(ReportPhrases.Otherwise)}: " : null,
        line.Name,
        new XElement("small", line.Note.Length == 0 ? line.Rule : $"{line.Note} ({line.Rule})")));

    private XElement Plain(string id, Words title, IReadOnlyList<Bar> bars, string style) => Figure(new BarPicture(id, In(title), Describe(bars), [string.Empty], [style], bars));

    private static XElement Figure(BarPicture picture) => new(
        "figure",
        picture.Series.Count == 1 ? null : new XElement("ul", new XAttribute("class", "legend"), picture.Series.Zip(picture.Styles).Select(series => new XElement("li", new XAttribute("class", series.Second), series.First))),
        picture.Draw());

    private static string Describe(IReadOnlyList<Bar> bars) => string.Join("; ", bars.Select(bar => $"{bar.Label}: {Number(bar.Parts.Sum())}"));

    private XElement Section(string id, Words title, string text, params object?[] content) => new(
        "section", new XAttribute("aria-labelledby", $"{id}-heading"), new XElement("h2", new XAttribute("id", $"{id}-heading"), In(title)), new XElement("p", text), content);

    private static IReadOnlyList<object> Row(params string[] cells) => cells;

    private string Percent(int part, int whole) => whole == 0 ? "–" : new Words($"{Rounded(part, whole)}%", $"{Rounded(part, whole)} %").In(language);

    private static string Rounded(int part, int whole) => Number((int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string TableOf(Words title) => Format(ReportPhrases.TableOf, In(title));

    private string Format(Words words, params object[] values) => string.Format(CultureInfo.InvariantCulture, In(words), values);

    private string In(Words words) => words.In(language);
}
