using System;
using System.CommandLine;
using System.IO;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Cli.Shipping;
using LeadGovernance.Packaging;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov pack</c>: the zips of both solutions from the committed sources and the built dlls, or what is wrong with them.</summary>
internal static class PackVerb
{
    private static readonly Option<string> Out = new("--out") { HelpName = "folder", Description = "where the zips go (default: artifacts)" };
    private static readonly Option<bool> Write = new("--write-registrations") { Description = "first rewrite what is generated in solution/src, solution/flows and plugins/Dataverse/Tables from schema and registrations" };
    private static readonly Option<bool> Json = new("--json") { Description = "print one JSON object instead of tables" };

    public static Command Command(Terminal terminal)
    {
        var command = new Command("pack", "Make the zips of both solutions and check them.") { Out, Write, Json };
        command.SetAction(parsed => (int)Run(parsed.GetValue(Out) ?? RepositoryRoot.File("artifacts"), parsed.GetValue(Write), parsed.GetValue(Json), terminal));
        return command;
    }

    private static ExitCode Run(string folder, bool write, bool json, Terminal terminal)
    {
        var outcome = Packing.Run(folder, write);
        if (json)
        {
            terminal.Data.WriteLine(ReportJson.Write(outcome));
            return outcome.Ok ? ExitCode.Ok : ExitCode.Findings;
        }

        foreach (var file in outcome.Rewritten)
        {
            terminal.Talk.WriteLine($"Rewritten: {file}");
        }

        if (outcome.Ok)
        {
            PlainTable.Write(
                terminal.Data,
                [new("zip", 20), new("sha256")],
                [.. Array.ConvertAll<PackedZip, string[]>([.. outcome.Zips], zip => [zip.Path, zip.Sha256])],
                terminal.DataWidth);
            terminal.Talk.WriteLine(outcome.Counts is { } counts
                ? $"Version {counts.Version}: {counts.Tables} tables, {counts.Relationships} relationships, {counts.Choices} choices, {counts.Roles} roles, {counts.PluginTypes} plug-in types, {counts.Steps} steps, {counts.CustomApis} custom APIs, {counts.Views} views, {counts.Forms} forms, {counts.Charts} charts, {counts.Apps} app, {counts.Flows} flows. No findings."
                : "No findings.");
            return ExitCode.Ok;
        }

        PlainTable.Write(
            terminal.Data,
            [new("place", 20), new("finding", 30)],
            [.. Array.ConvertAll<CheckFinding, string[]>([.. outcome.Findings], finding => [finding.Component, finding.Message])],
            terminal.DataWidth);
        terminal.Talk.WriteLine($"{outcome.Findings.Count} findings; no zip was written to {Path.GetRelativePath(Directory.GetCurrentDirectory(), folder)}.");
        return ExitCode.Findings;
    }
}
