using System;
using System.CommandLine;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Cli.Verbs;

namespace LeadGovernance.Cli;

/// <summary>The command line: verbs, help, and the one place where errors become messages and exit codes.</summary>
public static class LeadGovCommand
{
    public static int Run(string[] args, Terminal terminal) => Run(args, terminal, new DemoOptions());

    internal static int Run(string[] args, Terminal terminal, DemoOptions seed)
    {
        var root = new RootCommand($"Leads owned by the right team, with a plain reason why.\n\nExit codes:\n{ExitCodes.Help}")
        {
            DemoVerb.Command(terminal, seed),
            SweepVerb.Command(terminal),
            MapVerb.Command(terminal),
            PackVerb.Command(terminal),
            ExplainVerb.Command(terminal),
            DocsVerb.Command(terminal),
        };
        try
        {
            var parsed = root.Parse(args);
            // With a wrong command line the parser shows usage on its output, where whoever reads data would take it for data.
            var output = parsed.Errors.Count > 0 ? terminal.Talk : terminal.Data;
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = terminal.Talk, EnableDefaultExceptionHandler = false });
        }
        catch (InvalidInputException exception)
        {
            // A terminal would break the line inside a word; whoever reads a file of them wants one line each.
            WrappedText.Write(terminal.Talk, exception.Message, string.Empty, terminal.TalkWidth ?? int.MaxValue);
            return (int)ExitCode.InvalidInput;
        }
        catch (Exception exception)
        {
            terminal.Talk.WriteLine($"Unexpected: {exception}\nThis is a defect of leadgov. Please report it with the command you ran.");
            return (int)ExitCode.Unexpected;
        }
    }
}
