using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Cli.Simulation;
using LeadGovernance.Policy.Charters;
using Spectre.Console;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov demo</c>: the main job on a file of leads, on this machine.</summary>
internal static class DemoVerb
{
    private static readonly Option<string> Leads = new("--leads") { HelpName = "file", Description = "CSV file of leads (default: samples/leads.csv)" };
    private static readonly Option<string> Map = new("--map") { HelpName = "file", Description = "how its columns become columns of the lead (default: samples/maps/leads.json)" };
    private static readonly Option<string> Moves = new("--moves") { HelpName = "file", Description = "CSV file of what people do then: lead, day, by, do, value (default: samples/moves.csv with the sample's leads, else none)" };
    private static readonly Option<string> Out = new("--out") { HelpName = "folder", Description = "where report.html, result.json, leads.csv, violations.csv, errors.csv, package/ and sandbox/ go (default: artifacts/demo)" };
    private static readonly Option<int?> Days = new("--days") { HelpName = "number", Description = $"simulate so many days (1 to {SimulationOptions.MostDays}) instead of playing moves: leads come in, people work on them, the sweep runs every hour; the table is the funnel by week" };
    private static readonly Option<long?> Seed = new("--seed") { HelpName = "number", Description = $"with --days: other chance; the same seed gives the same result on every machine (default: {SimulationOptions.UsualSeed})" };
    private static readonly Option<decimal?> PerDay = new("--per-day") { HelpName = "number", Description = "with --days: so many new leads per working day, drawn from the file again and again (default: every row once, spread over the days)" };
    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows") { Description = "go on without rows that can't be used, list them in errors.csv, and exit with 3" };
    private static readonly Option<bool> Json = new("--json") { Description = "print one JSON object instead of a table" };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "no talk on standard error, only errors" };

    public static Command Command(Terminal terminal, DemoOptions seed)
    {
        var language = LanguageOption.Of("language of the organisation and of the report");
        var command = new Command("demo", "Pack the solution, import it into a sandbox, and show what becomes of a file of leads.") { Leads, Map, Moves, Days, Seed, PerDay, Out, SkipBadRows, language, Json, Quiet };
        command.SetAction(parsed => (int)Run(
            seed with
            {
                Leads = parsed.GetValue(Leads),
                Map = parsed.GetValue(Map),
                Moves = parsed.GetValue(Moves),
                Simulation = Simulation(parsed, seed.Simulation),
                Out = parsed.GetValue(Out),
                SkipBadRows = parsed.GetValue(SkipBadRows),
                Language = LanguageOption.IdOf(parsed.GetValue(language)),
            },
            parsed.GetValue(Json),
            parsed.GetValue(Quiet),
            terminal));
        return command;
    }

    /// <summary>A combination that makes no sense is an error, not a choice made for the caller.</summary>
    private static SimulationOptions? Simulation(ParseResult parsed, SimulationOptions? seed)
    {
        var (days, chance, rate) = (parsed.GetValue(Days), parsed.GetValue(Seed), parsed.GetValue(PerDay));
        return (days, rate) switch
        {
            (null, _) when chance is null && rate is null => null,
            (null, _) => throw new InvalidInputException(chance is null ? PerDay.Name : Seed.Name, "it belongs to a simulation.", "Say with --days how long."),
            (< 1 or > SimulationOptions.MostDays, _) => throw new InvalidInputException(Days.Name, $"{days} days can't be simulated.", $"Use 1 to {SimulationOptions.MostDays}."),
            (_, <= 0 or > SimulationOptions.MostPerDay) => throw new InvalidInputException(PerDay.Name, $"{rate} leads a day can't be simulated.", $"Use more than 0 and at most {SimulationOptions.MostPerDay}."),
            _ when parsed.GetValue(Moves) != null => throw new InvalidInputException(Moves.Name, "in a simulation people act on their own.", "Leave out --moves or --days."),
            _ => (seed ?? new SimulationOptions(1, SimulationOptions.UsualSeed, null)) with { Days = days!.Value, Seed = chance ?? SimulationOptions.UsualSeed, PerDay = rate },
        };
    }

    private static ExitCode Run(DemoOptions options, bool json, bool quiet, Terminal terminal)
    {
        var since = Stopwatch.StartNew();
        var console = terminal.TalkConsole();
        var result = DemoRun.Run(options, quiet ? new Silence() : new SpectreTalk(console, terminal.TalkWidth != null));
        var elapsed = since.Elapsed;
        var folder = Path.GetRelativePath(Directory.GetCurrentDirectory(), options.Out ?? RepositoryRoot.File("artifacts", "demo"));
        if (json)
        {
            terminal.Data.WriteLine(ReportJson.Write(result));
        }
        else if (result.Simulation is { } simulation)
        {
            FunnelTable.Write(simulation, options.Language, terminal);
        }
        else if (LeadTable.Write(result, terminal) is var left and > 0)
        {
            terminal.Data.WriteLine(string.Format(CultureInfo.InvariantCulture, Phrases.MoreRows.In(options.Language), left, Path.Combine(folder, "leads.csv")));
        }

        terminal.Data.Flush();
        if (!quiet)
        {
            new DemoReport(result, CharterCodec.Default(), folder, options.Language, console).Write();
            console.WriteLine();
            terminal.Talk.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Summary.Leads} leads, {result.Summary.Moves} moves ({result.Summary.MovesRefused} refused), {result.Plugins.Executions} plug-in executions in {elapsed.TotalSeconds:0.0} s. Files: {folder}. Open {Path.Combine(folder, Report.HtmlReport.For(options.Language))} in a browser."));
        }

        if (result.Summary.RowsSkipped == 0)
        {
            return ExitCode.Ok;
        }

        // An outcome that somebody has to act on is said even with --quiet.
        terminal.Talk.WriteLine($"{result.Summary.RowsSkipped} of {result.Summary.Leads + result.Summary.RowsSkipped} rows were left out: {Path.Combine(folder, "errors.csv")} says why.");
        return ExitCode.Findings;
    }
}
