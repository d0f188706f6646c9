using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>One column of a foreign file: its header and what stands in it.</summary>
/// <param name="Values">Every answered cell, trimmed.</param>
/// <param name="Distinct">Each answer once (case aside), the frequent ones first.</param>
/// <param name="Placeholders">Texts in it that mean "not answered".</param>
internal sealed record ColumnProfile(string Header, int Rows, IReadOnlyList<string> Values, IReadOnlyList<string> Distinct, IReadOnlyList<string> Placeholders)
{
    private IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    private static readonly HashSet<string> NotAnswered =
        new("n/a|na|#n/a|-|--|?|.|null|(blank)|select|please select|bitte wählen|not set|not specified|unknown|unbekannt|k. a.|k.a.|k. A.|keine angabe|nicht angegeben|tbd".Split('|'), StringComparer.OrdinalIgnoreCase);

    public static ColumnProfile Of(DelimitedFile file, int index)
    {
        var cells = file.Rows.Where(row => row.Fields.Count == file.Header.Count).Select(row => row.Fields[index].Trim()).ToList();
        var values = cells.Where(cell => cell.Length > 0 && !NotAnswered.Contains(cell)).ToList();
        var groups = values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Select(group => (Value: group.First(), Count: group.Count())).OrderByDescending(group => group.Count).ToList();
        return new ColumnProfile(
            file.Header[index],
            cells.Count,
            values,
            [.. groups.Select(group => group.Value)],
            [.. cells.Where(NotAnswered.Contains).Distinct(StringComparer.OrdinalIgnoreCase)])
        {
            Counts = groups.ToDictionary(group => group.Value, group => group.Count),
        };
    }

    /// <summary>Share of the answers for which something holds; 0 without answers.</summary>
    public double Share(Func<string, bool> holds) => Values.Count == 0 ? 0 : (double)Distinct.Where(holds).Sum(value => Counts[value]) / Values.Count;

    /// <summary>Every row has a value of its own.</summary>
    public bool IsUnique => Rows > 0 && Values.Count == Rows && Distinct.Count == Rows;
}
