using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli.Reference;

/// <summary>A table in Markdown; bars inside cells are escaped.</summary>
internal static class MarkdownTable
{
    public static string Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join("\n", new[] { Line(head), Line(head.Select(_ => "---")) }.Concat(rows.Select(Line))) + "\n";

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |";
}
