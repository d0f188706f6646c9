using System.Linq;
using LeadGovernance.Packaging;

namespace LeadGovernance.Cli.Reference;

/// <summary>The page of the rules that <c>leadgov check</c> and <c>leadgov pack</c> hold a package to.</summary>
internal static class ChecksPage
{
    public static string Write() =>
        "# Checks of the package\n\nWhat `leadgov check` asks of a solution without an environment, and `leadgov pack` of what it makes. Ids that begin with LGS are ours; the others are those of Microsoft's solution checker, which judges more than these.\n\n"
        + "`leadgov check [zip or unpacked solution] [--sarif file]` exits with 3 when it finds something. With `--oracles folder` it also asks what is not ours to ship: the schemas that Microsoft published (CustomizationsSolution.xsd and those beside it) and the vocabulary of real exports (vocab.py, vocab.json); what is not in the folder is not asked, and it says so. What both miss and is right all the same is in solution/Packaging/xsd-allow-list.txt and vocab-allow-list.txt, with the reason on each line. Each rule has a planted fault that it alone finds: tests/Solution.Tests/Faults.\n\n"
        + MarkdownTable.Of(
            ["Rule", "Level", "What it asks"],
            SolutionChecker.Rules.Select(rule => new[] { rule.HelpUri is { } help ? $"[{rule.Id}]({help})" : rule.Id, rule.Level == CheckLevel.Error ? "error" : "warning", rule.Asks }));
}
