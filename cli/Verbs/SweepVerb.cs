using System;
using System.CommandLine;
using System.Globalization;
using System.ServiceModel;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Presentation;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov sweep</c>: a new look at the leads of an organisation.</summary>
internal static class SweepVerb
{
    private const int English = 1033;
    private const int German = 1031;

    private static readonly Option<string> Folder = new("--sandbox") { HelpName = "folder", Description = "the sandbox that a demonstration left (default: artifacts/demo/sandbox)" };
    private static readonly Option<string> Since = new("--since") { HelpName = "time", Description = "with changed: from this moment on (UTC, 2026-03-31T08:00) instead of the last sweep" };
    private static readonly Option<string> At = new("--at") { HelpName = "time", Description = "the sandbox's moment of the sweep (UTC; default: where its clock stopped)" };
    private static readonly Option<bool> Json = new("--json") { Description = "print one JSON object instead of a table" };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "no talk on standard error, only errors" };

    public static Command Command(Terminal terminal)
    {
        var select = new Option<string>("--select")
        {
            HelpName = string.Join('|', SweepOptions.Selections),
            Description = "which leads: changed since the last sweep, all, baseline (never looked at), ungoverned (from before the charter)",
            DefaultValueFactory = _ => SweepOptions.Changed,
        };
        select.AcceptOnlyFromAmong(SweepOptions.Selections);
        var language = new Option<string>("--language") { HelpName = "en|de", Description = "language of the table", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "de");
        var command = new Command("sweep", "Look anew at leads: what bypassed the gate, and what time has changed. Can be killed and run again.") { Folder, select, Since, At, language, Json, Quiet };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(Folder) ?? RepositoryRoot.File("artifacts", "demo", "sandbox"),
            new SweepOptions(parsed.GetValue(select)!, Moment(Since.Name, parsed.GetValue(Since))),
            Moment(At.Name, parsed.GetValue(At)),
            parsed.GetValue(language) == "de" ? German : English,
            parsed.GetValue(Json),
            parsed.GetValue(Quiet),
            terminal));
        return command;
    }

    private static ExitCode Run(string folder, SweepOptions options, DateTime? at, int language, bool json, bool quiet, Terminal terminal)
    {
        if (options.Since != null && options.Select != SweepOptions.Changed)
        {
            throw new InvalidInputException(Since.Name, $"the selection {options.Select} knows no moment.", "Use it with --select changed, or leave it out.");
        }

        using var sandbox = KeptSandbox.GoOn(folder, Folder.Name, at);
        var result = Sweep(sandbox.System, options, sandbox.RunJobs, quiet ? new Silence() : new SpectreTalk(terminal.TalkConsole(), terminal.TalkWidth != null));
        if (json)
        {
            terminal.Data.WriteLine(ReportJson.Write(result));
        }
        else
        {
            SweepTable.Write(result, language, terminal);
        }

        terminal.Data.Flush();
        if (result.Failures.Count == 0)
        {
            return ExitCode.Ok;
        }

        // An outcome that somebody has to act on is said even with --quiet.
        terminal.Talk.WriteLine(string.Format(CultureInfo.InvariantCulture, AutomationPhrases.Failed.In(language), result.Failures[0].Lead, result.Failures[0].Error));
        return ExitCode.Findings;
    }

    /// <param name="settle">After every lead: a sandbox that is killed loses the jobs that had not run, and receipts with them.</param>
    private static SweepResult Sweep(IOrganizationService service, SweepOptions options, Action settle, ITalk talk)
    {
        try
        {
            return talk.Step($"Looking at leads ({options.Select})", int.MaxValue, done => new SweepRun(service).Run(options, null, () =>
            {
                settle();
                done(1);
            }));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new InvalidInputException("lgov_SweepLeads", $"the organisation refused the sweep: {fault.Message}", "Import the solution and call lgov_SetUp first; whoever sweeps needs write privilege on charters.", fault);
        }
    }

    private static DateTime? Moment(string option, string? text) =>
        text is null ? null
        : DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment) ? moment
        : throw new InvalidInputException(option, $"\"{text}\" is no moment.", "Write it like 2026-03-31T08:00 (UTC).");
}
