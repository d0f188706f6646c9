using System.CommandLine;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Verbs;

internal static class PackVerb
{
    public static Command Command(Terminal terminal) => new("pack", "Make the solution's zips and check them.");
}
