using System.CommandLine;
using System.Globalization;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Connection;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov sweep</c>: a new look at the leads of an organisation.</summary>
internal static class SweepVerb
{
    private static readonly Option<string> Since = new("--since") { HelpName = "time", Description = "with changed: from this moment on (UTC, 2026-03-31T08:00) instead of the last sweep" };

    public static Command Command(Terminal terminal, Outside outside)
    {
        var select = new Option<string>("--select")
        {
            HelpName = string.Join('|', SweepOptions.Selections),
            Description = "which leads: changed since the last sweep, all, baseline (never looked at), ungoverned (from before the charter)",
            DefaultValueFactory = _ => SweepOptions.Changed,
        };
        select.AcceptOnlyFromAmong(SweepOptions.Selections);
        var arguments = new OrganisationArguments(terminal, outside);
        var command = new Command("sweep", "Look anew at leads: what bypassed the gate, and what time has changed. Can be killed and run again.") { select, Since };
        arguments.AddTo(command);
        command.SetAction(parsed => (int)Run(
            new SweepOptions(parsed.GetValue(select)!, OrganisationArguments.Moment(Since.Name, parsed.GetValue(Since))), parsed, arguments, terminal));
        return command;
    }

    private static ExitCode Run(SweepOptions options, ParseResult parsed, OrganisationArguments arguments, Terminal terminal)
    {
        if (options.Since != null && options.Select != SweepOptions.Changed)
        {
            throw new InvalidInputException(Since.Name, $"the selection {options.Select} knows no moment.", "Use it with --select changed, or leave it out.");
        }

        var result = arguments.Run(
            parsed,
            $"Looking at leads ({options.Select})",
            (organisation, done) => new SweepRun(organisation.Service).Run(options, null, done),
            (swept, language) => SweepTable.Write(swept, language, terminal));
        if (result.Failures.Count == 0)
        {
            return ExitCode.Ok;
        }

        // An outcome that somebody has to act on is said even with --quiet.
        terminal.Talk.WriteLine(string.Format(CultureInfo.InvariantCulture, AutomationPhrases.Failed.In(arguments.Language(parsed)), result.Failures[0].Lead, result.Failures[0].Error));
        return ExitCode.Findings;
    }
}
