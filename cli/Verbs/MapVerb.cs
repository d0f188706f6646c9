using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Mapping;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov map</c>: a map for a file of leads that nobody described yet.</summary>
internal static class MapVerb
{
    private const int SchemaVersion = 1;

    private static readonly Option<string> Leads = new("--leads") { HelpName = "file", Description = "CSV file of leads, of any separator and encoding", Required = true };
    private static readonly Option<string> Out = new("--out") { HelpName = "file", Description = "where the map goes (default: standard output)" };
    private static readonly Option<bool> Json = new("--json") { Description = "print what was found out as one JSON object" };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "no table on standard error, only errors" };

    public static Command Command(Terminal terminal)
    {
        var command = new Command("map", "Propose how the columns of a foreign file of leads become columns of the lead.") { Leads, Out, Json, Quiet };
        command.SetAction(parsed => (int)Run(parsed.GetValue(Leads)!, parsed.GetValue(Out), parsed.GetValue(Json), parsed.GetValue(Quiet), terminal));
        return command;
    }

    private static ExitCode Run(string leads, string? path, bool json, bool quiet, Terminal terminal)
    {
        if (path != null && (File.Exists(path) || Directory.Exists(path)))
        {
            throw new InvalidInputException(path, "it exists already, perhaps with somebody's corrections.", "Name another file, or delete it first.");
        }

        var proposal = MapProposer.Propose(leads, DemoScript.Known(), DemoScript.Start);
        var text = MapWriter.Text(proposal.Map, path);
        if (path != null)
        {
            Save(path, text);
        }

        if (json)
        {
            terminal.Data.WriteLine(MapWriter.Text(Report(proposal, path)).TrimEnd());
        }
        else if (path is null)
        {
            terminal.Data.Write(text);
        }

        terminal.Data.Flush();
        if (!quiet)
        {
            MapPreview.Write(proposal, terminal.Talk, terminal.TalkWidth);
            terminal.Talk.WriteLine(path is null ? "Save the map with --out FILE." : $"Next: leadgov demo --leads {Quoted(leads)} --map {Quoted(path)}");
        }

        return ExitCode.Ok;
    }

    private static void Save(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, text);
        }
        catch (System.Exception exception) when (exception is IOException or System.UnauthorizedAccessException)
        {
            throw new InvalidInputException(path, "the map can't be written there.", "Name a file in a folder you may write to.", exception);
        }
    }

    private static string Quoted(string path) => path.Contains(' ', System.StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static JsonObject Report(MapProposal proposal, string? path) => new()
    {
        ["schemaVersion"] = SchemaVersion,
        ["file"] = path,
        ["rows"] = proposal.Trial.Leads.Count + proposal.Trial.BadRows,
        ["badRows"] = proposal.Trial.BadRows,
        ["remarks"] = new JsonArray([.. proposal.Remarks.Select(remark => (JsonNode?)remark)]),
        ["map"] = MapWriter.Node(proposal.Map, path),
    };
}
