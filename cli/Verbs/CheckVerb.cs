using System.CommandLine;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Cli.Shipping;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov check</c>: everything that can be judged of a solution without an environment.</summary>
internal static class CheckVerb
{
    private static readonly Argument<string?> Package = new("package") { Arity = ArgumentArity.ZeroOrOne, Description = "a solution's zip or an unpacked solution (default: the committed sources and the zips in artifacts)" };
    private static readonly Option<string> SarifFile = new("--sarif") { HelpName = "file", Description = "also write the findings as SARIF 2.1.0, for GitHub and Azure DevOps" };
    private static readonly Option<string> Oracles = new("--oracles") { HelpName = "folder", Description = "also ask what is not shipped here: the schemas that Microsoft published, the vocabulary of real exports" };
    private static readonly Option<bool> Json = new("--json") { Description = "print one JSON object instead of a table" };

    public static Command Command(Terminal terminal)
    {
        var command = new Command("check", "Check a solution without an environment: names, labels, steps, roles, screens, code and scripts.") { Package, Oracles, SarifFile, Json };
        command.SetAction(parsed => (int)Run(parsed.GetValue(Package), parsed.GetValue(Oracles), parsed.GetValue(SarifFile), parsed.GetValue(Json), terminal));
        return command;
    }

    private static ExitCode Run(string? package, string? oracles, string? sarif, bool json, Terminal terminal)
    {
        var outcome = Checking.Run(package, oracles);
        if (sarif != null)
        {
            File.WriteAllText(sarif, Sarif.Write(outcome.Packages, typeof(CheckVerb).Assembly.GetName().Version!.ToString(3)));
        }

        var exit = outcome.Ok ? ExitCode.Ok : ExitCode.Findings;
        if (json)
        {
            terminal.Data.WriteLine(ReportJson.Write(outcome));
            return exit;
        }

        if (!outcome.Ok)
        {
            PlainTable.Write(
                terminal.Data,
                [new("package", 20), new("rule", 10), new("place", 20), new("finding", 30)],
                [.. outcome.Packages.SelectMany(checkedPackage => checkedPackage.Findings.Select(finding => new[] { checkedPackage.Path, finding.Rule.Id, finding.Component, finding.Message }))],
                terminal.DataWidth);
        }

        terminal.Talk.WriteLine($"{string.Join(", ", outcome.Packages.Select(checkedPackage => checkedPackage.Path))}: {(outcome.Ok ? "no findings" : $"{outcome.Packages.Sum(checkedPackage => checkedPackage.Findings.Count)} findings")}.");
        if (outcome.NotAsked.Count > 0)
        {
            terminal.Talk.WriteLine($"Not asked, as --oracles names no folder with it: {string.Join("; ", outcome.NotAsked)}.");
        }

        return exit;
    }
}
