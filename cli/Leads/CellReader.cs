using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Leads;

/// <summary>The text of a cell → the text in our words, by the map of its column.</summary>
internal sealed class CellReader(LeadMap map)
{
    private readonly HashSet<string> blank = new(map.Blank, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ColumnMap, Dictionary<string, string?>> translations = map.Columns
        .Where(column => column.Values != null)
        .ToDictionary(
            column => column,
            column => new Dictionary<string, string?>(column.Values!, column.IgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal),
            (IEqualityComparer<ColumnMap>)ReferenceEqualityComparer.Instance);

    /// <summary>Null when the cell says nothing; throws <see cref="BadValueException"/>.</summary>
    public string? Text(ColumnMap column, LeadColumn target, string cell)
    {
        var raw = column.Trim ? cell.Trim() : cell;
        var values = translations.GetValueOrDefault(column);
        if (values != null && values.TryGetValue(raw, out var ours))
        {
            return ours is null ? null : Shaped(column, target, ours);
        }

        if (raw.Length == 0 || blank.Contains(raw))
        {
            return null;
        }

        return values is null ? Shaped(column, target, Plain(column, raw)) : (column.Otherwise ?? ColumnMap.Refuse) switch
        {
            ColumnMap.Refuse => throw new BadValueException(
                $"the map has no translation for \"{raw}\".",
                $"Known: {ShortList.Of(values.Keys.Where(value => value.Length > 0))}. Add it to the map, or set \"otherwise\"."),
            ColumnMap.NotAnswered => null,
            ColumnMap.Keep => Shaped(column, target, Plain(column, raw)),
            var otherwise => Shaped(column, target, otherwise),
        };
    }

    /// <summary>A value that no translation made is written as the file's program writes it.</summary>
    private static string Plain(ColumnMap column, string raw) =>
        column.Decimals is { } mark ? ValueFormats.Number(raw, mark)
        : column.Dates is { } pattern ? ValueFormats.Date(raw, pattern)
        : raw;

    private static string Shaped(ColumnMap column, LeadColumn target, string text)
    {
        var formatted = column.Format?.Replace("{}", text, StringComparison.Ordinal) ?? text;
        return column.TooLong is ColumnMap.Cut && formatted.Length > target.MaxLength ? CutTo(formatted, target.MaxLength) : formatted;
    }

    /// <summary>Never in the middle of a character that takes two.</summary>
    private static string CutTo(string text, int length)
    {
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end];
    }
}
