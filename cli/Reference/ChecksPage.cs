using System.Linq;
using LeadGovernance.Packaging;

namespace LeadGovernance.Cli.Reference;

/// <summary>The page of the rules that <c>leadgov check</c> and <c>leadgov pack</c> hold a package to.</summary>
internal static class ChecksPage
{
    public static string Write() =>
        "# Checks of the package\n\nWhat `leadgov check` asks of a solution without an environment, and `leadgov pack` of what it makes. Ids that begin with LGS are ours; the others are those of Microsoft's solution checker, which judges more than these.\n\n"
        + MarkdownTable.Of(
            ["Rule", "Level", "What it asks"],
            SolutionChecker.Rules.Select(rule => new[] { rule.HelpUri is { } help ? $"[{rule.Id}]({help})" : rule.Id, rule.Level == CheckLevel.Error ? "error" : "warning", rule.Asks }));
}
