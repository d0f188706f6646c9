using System.CommandLine;
using System.IO;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Cli.Reference;
using LeadGovernance.Cli.Shipping;

namespace LeadGovernance.Cli.Verbs;

/// <summary><c>leadgov docs</c>: rewrites the reference pages from codes, charter and registrations.</summary>
internal static class DocsVerb
{
    public static Command Command(Terminal terminal)
    {
        var command = new Command("docs", "Rewrite docs/reference from what the product is made of.");
        command.SetAction(_ => (int)Run(terminal));
        return command;
    }

    private static ExitCode Run(Terminal terminal)
    {
        var inputs = Package.Inputs;
        foreach (var (name, text) in ReferencePages.All(inputs.PluginDll, inputs.WorkflowDll))
        {
            var file = RepositoryRoot.File("docs", "reference", name);
            File.WriteAllText(file, text);
            terminal.Data.WriteLine(Path.GetRelativePath(Directory.GetCurrentDirectory(), file));
        }

        return ExitCode.Ok;
    }
}
