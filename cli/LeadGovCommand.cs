using System;
using System.CommandLine;
using LeadGovernance.Cli.Connection;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Cli.Verbs;

namespace LeadGovernance.Cli;

/// <summary>The command line: verbs, help, and the one place where errors become messages and exit codes.</summary>
public static class LeadGovCommand
{
    public static int Run(string[] args, Terminal terminal) => Run(args, terminal, new DemoOptions());

    internal static int Run(string[] args, Terminal terminal, DemoOptions seed, Outside? outside = null)
    {
        var around = outside ?? Outside.Process();
        var secrets = Secrets.Of([.. args, around.Connection]);
        if (secrets.IsEmpty)
        {
            return Invoke(args, terminal, seed, around, secrets);
        }

        using var data = new SecretKeeper(terminal.Data, secrets);
        using var talk = new SecretKeeper(terminal.Talk, secrets);
        return Invoke(args, terminal with { Data = data, Talk = talk }, seed, around, secrets);
    }

    private static int Invoke(string[] args, Terminal terminal, DemoOptions seed, Outside outside, Secrets secrets)
    {
        var root = new RootCommand($"Leads owned by the right team, with a plain reason why.\n\nExit codes:\n{ExitCodes.Help}")
        {
            DemoVerb.Command(terminal, seed),
            SweepVerb.Command(terminal, outside),
            DigestVerb.Command(terminal, outside),
            HealthVerb.Command(terminal, outside),
            MapVerb.Command(terminal),
            PackVerb.Command(terminal),
            ExplainVerb.Command(terminal),
            DocsVerb.Command(terminal),
        };
        var parsed = root.Parse(args);
        try
        {
            // With a wrong command line the parser shows usage on its output, where whoever reads data would take it for data.
            var output = parsed.Errors.Count > 0 ? terminal.Talk : terminal.Data;
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = terminal.Talk, EnableDefaultExceptionHandler = false });
        }
        catch (InvalidInputException exception)
        {
            return Say(exception.Message, ExitCode.InvalidInput, terminal, secrets);
        }
        catch (OrganisationException exception)
        {
            return Say(exception.Words.In(Language(parsed)), exception.ExitCode, terminal, secrets);
        }
        catch (Exception exception)
        {
            terminal.Talk.WriteLine($"Unexpected: {secrets.Hide(exception.ToString())}\nThis is a defect of leadgov. Please report it with the command you ran.");
            return (int)ExitCode.Unexpected;
        }
    }

    /// <summary>A terminal would break the line inside a word; whoever reads a file of them wants one line each. What is secret goes before a line is broken inside it.</summary>
    private static int Say(string message, ExitCode code, Terminal terminal, Secrets secrets)
    {
        WrappedText.Write(terminal.Talk, secrets.Hide(message), string.Empty, terminal.TalkWidth ?? int.MaxValue);
        return (int)code;
    }

    private static int Language(ParseResult parsed) =>
        OrganisationArguments.LanguageOf(parsed.GetValue<string>(OrganisationArguments.LanguageName));
}
