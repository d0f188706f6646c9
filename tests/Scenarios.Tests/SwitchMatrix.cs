using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Which promise held under which setting.</summary>
internal sealed class SwitchMatrix(IReadOnlyList<string> settings)
{
    private readonly SortedDictionary<string, Dictionary<string, bool>> kept = new(StringComparer.Ordinal);

    public void Note(string promise, string setting, bool held)
    {
        if (!kept.TryGetValue(promise, out var row))
        {
            kept[promise] = row = [];
        }

        row[setting] = held;
    }

    /// <summary>A Markdown table; a cell without a run is empty.</summary>
    public string Write()
    {
        var text = new StringBuilder("| Promise | ").AppendJoin(" | ", settings).AppendLine(" |");
        text.Append("|---").Append(string.Concat(Enumerable.Repeat("|:-:", settings.Count))).AppendLine("|");
        foreach (var (promise, row) in kept)
        {
            var cells = settings.Select(setting => !row.TryGetValue(setting, out var held) ? " " : held ? "✓" : "✗");
            text.Append("| ").Append(promise.Replace('_', ' ')).Append(" | ").AppendJoin(" | ", cells).AppendLine(" |");
        }

        return text.ToString();
    }
}
