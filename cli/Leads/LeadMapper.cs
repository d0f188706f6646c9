using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace LeadGovernance.Cli.Leads;

/// <summary>Applies a map to a file: every cell becomes a value of ours, or the run stops with its line and column.</summary>
internal sealed class LeadMapper(LeadMap map, DelimitedFile file, KnownNames known, DateTime today)
{
    private readonly HashSet<string> blank = new(map.Blank, StringComparer.OrdinalIgnoreCase);
    private readonly List<(ColumnMap Map, LeadColumn Target, int Index, Dictionary<string, string?>? Values)> columns =
        [.. map.Columns.Select(column => (column, LeadColumns.Find(column.To)!, Index(column.From, map, file), Values(column)))];

    public static IReadOnlyList<MappedLead> Map(LeadMap map, DelimitedFile file, KnownNames known, DateTime today)
    {
        var used = map.Columns.Select(column => column.From).Append(map.Key).Concat(map.Ignore).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (file.Header.FirstOrDefault(column => !used.Contains(column)) is { } surprise)
        {
            throw new InvalidInputException($"{file.Name}, line 1", $"the map \"{map.Name}\" does not know the column \"{surprise}\".", "Map it, or name it under \"ignore\".");
        }

        var mapper = new LeadMapper(map, file, known, today);
        var keyIndex = Index(map.Key, map, file);
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. file.Rows.Select(row => mapper.Lead(row, keyIndex, lines))];
    }

    private MappedLead Lead(DelimitedRow row, int keyIndex, Dictionary<string, int> lines)
    {
        var key = row.Fields[keyIndex].Trim();
        if (key.Length == 0 || !lines.TryAdd(key, row.Line))
        {
            var cause = key.Length == 0 ? "the key is blank." : $"\"{key}\" is the key of line {lines[key]} too.";
            throw new InvalidInputException(Place(row, map.Key), cause, "Give every lead a key of its own.");
        }

        var values = new Dictionary<string, object>();
        var names = new Dictionary<string, string>();
        foreach (var (target, text) in map.Constants)
        {
            Put(LeadColumns.Find(target)!, text, values, names);
        }

        foreach (var (column, target, index, translations) in columns)
        {
            try
            {
                if (Text(column, translations, row.Fields[index]) is { } text)
                {
                    Put(target, column.IsPoints() ? Points(column, text, values.GetValueOrDefault(target.Name)) : Formatted(column, text), values, names);
                }
            }
            catch (FormatException exception)
            {
                throw new InvalidInputException(Place(row, column.From), exception.Message, string.Empty, exception);
            }
        }

        if (names.TryGetValue(LeadColumns.DuplicateOf, out var original) && !(lines.TryGetValue(original, out var line) && line < row.Line))
        {
            throw new InvalidInputException(Place(row, LeadColumns.DuplicateOf), $"no line above has the key \"{original}\".", "Name a lead of an earlier line.");
        }

        if (values.ContainsKey(LeadColumns.TriggerEventOn) && !names.ContainsKey(LeadColumns.Account))
        {
            throw new InvalidInputException(Place(row, LeadColumns.TriggerEventOn), "a trigger event needs the account it happened to.", "Give the account, or leave the date blank.");
        }

        return new MappedLead(row.Line, key, values, names);
    }

    /// <summary>The text of a cell in our words; null when it says nothing.</summary>
    private string? Text(ColumnMap column, Dictionary<string, string?>? values, string cell)
    {
        var raw = column.Trim ? cell.Trim() : cell;
        if (values != null && values.TryGetValue(raw, out var ours))
        {
            return ours;
        }

        if (raw.Length == 0 || blank.Contains(raw))
        {
            return null;
        }

        return values is null ? raw : (column.Otherwise ?? ColumnMap.Refuse) switch
        {
            ColumnMap.Refuse => throw new FormatException($"the map has no translation for \"{raw}\". Known: {string.Join(", ", values.Keys.Where(value => value.Length > 0))}. Add it to the map, or set \"otherwise\"."),
            ColumnMap.NotAnswered => null,
            var otherwise => otherwise,
        };
    }

    private void Put(LeadColumn target, string text, Dictionary<string, object> values, Dictionary<string, string> names)
    {
        if (target.Names)
        {
            names[target.Name] = known.Resolve(target.Kind, text);
            return;
        }

        var value = target.Read(text, today);
        // Several columns may say yes to one question; a later "no" does not take it back.
        values[target.Name] = value is false && values.GetValueOrDefault(target.Name) is true ? true : value;
    }

    private static string Formatted(ColumnMap column, string text) => column.Format?.Replace("{}", text, StringComparison.Ordinal) ?? text;

    private static string Points(ColumnMap column, string text, object? soFar)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw new FormatException($"\"{text}\" is not a number. Write it like 1250.50.");
        }

        var worth = column.Points!.Where(band => number >= band.From).OrderByDescending(band => band.From).FirstOrDefault()?.Worth ?? 0m;
        var sum = worth + Convert.ToDecimal(soFar ?? 0m, CultureInfo.InvariantCulture);
        return Math.Min(sum, LeadColumns.Find(column.To)!.Most).ToString(CultureInfo.InvariantCulture);
    }

    private static int Index(string column, LeadMap map, DelimitedFile file) => file.IndexOf(column)
        ?? throw new InvalidInputException($"{file.Name}, line 1", $"there is no column \"{column}\", which the map \"{map.Name}\" asks for.", $"The file has: {string.Join(", ", file.Header)}.");

    private static Dictionary<string, string?>? Values(ColumnMap column) => column.Values is null ? null
        : new(column.Values, column.IgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    private string Place(DelimitedRow row, string column) => $"{file.Name}, line {row.Line}, column \"{column}\"";
}
