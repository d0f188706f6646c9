using System.CommandLine;
using LeadGovernance.Cli.Automation;
using LeadGovernance.Cli.Connection;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov health</c>: how the pack stands in an organisation.</summary>
internal static class HealthVerb
{
    public static Command Command(Terminal terminal, Outside outside)
    {
        var all = new Option<bool>("--all") { Description = "list what is green, too (--json always does)" };
        var arguments = new OrganisationArguments(terminal, outside);
        var command = new Command("health", "Check how the pack stands: doors, roles that can bypass, teams, alerts, the last sweep. Writes nothing; exits with 3 when something is not green.") { all };
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            var result = arguments.Run(
                parsed,
                "Checking the health of the pack",
                (organisation, _) => new HealthRun(organisation.Service).Run(arguments.Language(parsed)),
                (found, language) => HealthTable.Write(found, parsed.GetValue(all), language, terminal));
            return (int)(result.State == HealthResult.Green ? ExitCode.Ok : ExitCode.Findings);
        });
        return command;
    }
}
