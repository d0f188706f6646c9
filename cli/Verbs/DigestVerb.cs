using System.CommandLine;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Connection;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov digest</c>: a round of notices through an organisation.</summary>
internal static class DigestVerb
{
    public static Command Command(Terminal terminal, Outside outside)
    {
        var kinds = new Option<string[]>("--kind")
        {
            HelpName = string.Join('|', NoticeKinds.All),
            Description = "only these kinds of notices (may be given more than once; default: all of them, in this order)",
            AllowMultipleArgumentsPerToken = true,
        };
        kinds.AcceptOnlyFromAmong(NoticeKinds.All);
        var arguments = new OrganisationArguments(terminal, outside);
        var command = new Command("digest", "Tell people what they are to be told now: what was not delivered, escalations, reminders, what lapses soon, the day's digest. Each once per period; can be killed and run again.") { kinds };
        arguments.AddTo(command);
        command.SetAction(parsed => (int)Run(parsed.GetValue(kinds) is { Length: > 0 } asked ? [.. NoticeKinds.All.Where(asked.Contains)] : NoticeKinds.All, parsed, arguments, terminal));
        return command;
    }

    private static ExitCode Run(string[] kinds, ParseResult parsed, OrganisationArguments arguments, Terminal terminal)
    {
        var result = arguments.Run(
            parsed,
            "Telling people",
            (organisation, done) => new NoticeRun(organisation.Service).Run(kinds, done),
            (told, language) => NoticeTable.Write(told, language, terminal));
        if (!result.Failed)
        {
            return ExitCode.Ok;
        }

        // An outcome that somebody has to act on is said even with --quiet.
        var first = result.Failures[0];
        terminal.Talk.WriteLine(string.Format(CultureInfo.InvariantCulture, AutomationPhrases.NotTold.In(arguments.Language(parsed)), first.Kind, first.Id, first.Error));
        return ExitCode.Findings;
    }
}
