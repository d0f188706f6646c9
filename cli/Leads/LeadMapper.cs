using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Presentation;

namespace LeadGovernance.Cli.Leads;

/// <summary>Applies a map to a file: every cell becomes a value of ours, or its row is bad as a whole.</summary>
internal sealed class LeadMapper(LeadMap map, DelimitedFile file, KnownNames known, DateTime today)
{
    private readonly CellReader cells = new(map);
    private readonly List<(ColumnMap Map, LeadColumn Target, int Index)> columns =
        [.. map.Columns.Select(column => (column, LeadColumns.Find(column.To)!, Index(column.From, map, file)))];

    private readonly int? keyIndex = map.Key == LeadMap.LineIsKey ? null : Index(map.Key, map, file);
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="skipBadRows">Goes on without rows that have a bad cell; else the first one ends the run.</param>
    public static MappedFile Map(LeadMap map, DelimitedFile file, KnownNames known, DateTime today, bool skipBadRows = false)
    {
        var used = map.Columns.Select(column => column.From).Append(map.Key).Concat(map.Ignore).Concat(map.Unmapped.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (file.Header.FirstOrDefault(column => !used.Contains(column)) is { } surprise)
        {
            throw new InvalidInputException($"{file.Name}, line 1", $"the map \"{map.Name}\" does not know the column \"{surprise}\".", "Map it, or name it under \"ignore\".");
        }

        var mapper = new LeadMapper(map, file, known, today);
        var (leads, bad, badKeys) = (new List<MappedLead>(), new List<BadCell>(), new List<string>());
        foreach (var row in file.Rows)
        {
            var before = bad.Count;
            var lead = mapper.Lead(row, bad);
            if (bad.Count == before)
            {
                leads.Add(lead!);
                continue;
            }

            if (!skipBadRows)
            {
                var (line, column, _, reason, remedy) = bad[before];
                throw new InvalidInputException(
                    column.Length == 0 ? $"{file.Name}, line {line}" : $"{file.Name}, line {line}, column \"{column}\"", reason, $"{remedy} Or leave bad rows out with --skip-bad-rows.");
            }

            badKeys.AddRange(mapper.KeyOf(row) is { Length: > 0 } key ? [key] : []);
        }

        return new MappedFile(leads, bad, [.. badKeys.Where(key => !mapper.lines.ContainsKey(key))]);
    }

    private string? KeyOf(DelimitedRow row) => keyIndex is not { } index ? $"line {row.Line}"
        : row.Fields.Count == file.Header.Count ? row.Fields[index].Trim() : null;

    /// <summary>The lead of a row; null, and why in <paramref name="bad"/>, when any of it can't be used.</summary>
    private MappedLead? Lead(DelimitedRow row, List<BadCell> bad)
    {
        var before = bad.Count;
        if (KeyOf(row) is not { } key || row.Fields.Count != file.Header.Count)
        {
            var misfit = file.Misfit(row);
            bad.Add(new BadCell(row.Line, string.Empty, string.Empty, misfit.Cause, misfit.Remedy));
            return null;
        }

        var values = new Dictionary<string, object>();
        var names = new Dictionary<string, string>();
        foreach (var (target, text) in map.Constants)
        {
            Put(LeadColumns.Find(target)!, text, values, names);
        }

        CheckKey(row, key, bad);
        foreach (var (column, target, index) in columns)
        {
            try
            {
                if (cells.Text(column, target, row.Fields[index]) is { } text)
                {
                    Put(target, column.IsPoints() ? Points(column, text, values.GetValueOrDefault(target.Name)) : text, values, names);
                }
            }
            catch (BadValueException exception)
            {
                bad.Add(new BadCell(row.Line, column.From, row.Fields[index], exception.Cause, exception.Remedy));
            }
        }

        CheckWhole(row, values, names, bad);
        if (bad.Count > before)
        {
            return null;
        }

        lines.Add(key, row.Line);
        return new MappedLead(row.Line, key, values, names);
    }

    private void CheckKey(DelimitedRow row, string key, List<BadCell> bad)
    {
        if (key.Length == 0 || lines.ContainsKey(key))
        {
            var cause = key.Length == 0 ? "the key is blank." : $"\"{key}\" is the key of line {lines[key]} too.";
            bad.Add(new BadCell(row.Line, map.Key, key, cause, "Give every lead a key of its own."));
        }
        else if (key.Length > LeadColumns.Find(LeadColumns.Key)!.MaxLength)
        {
            bad.Add(new BadCell(row.Line, map.Key, key, $"the key has {key.Length} characters.", "Shorten it to 100, or name another column as key."));
        }
    }

    private void CheckWhole(DelimitedRow row, Dictionary<string, object> values, Dictionary<string, string> names, List<BadCell> bad)
    {
        if (names.TryGetValue(LeadColumns.DuplicateOf, out var original) && !lines.ContainsKey(original))
        {
            bad.Add(new BadCell(row.Line, LeadColumns.DuplicateOf, original, $"no line above has the key \"{original}\".", "Name a lead of an earlier line."));
        }

        if (values.ContainsKey(LeadColumns.TriggerEventOn) && !names.ContainsKey(LeadColumns.Account))
        {
            bad.Add(new BadCell(row.Line, LeadColumns.TriggerEventOn, string.Empty, "a trigger event needs the account it happened to.", "Give the account, or leave the date blank."));
        }
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

    private static string Points(ColumnMap column, string text, object? soFar)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw new BadValueException($"\"{text}\" is not a number.", "Write it like 1250.50.");
        }

        var worth = column.Points!.Where(band => number >= band.From).OrderByDescending(band => band.From).FirstOrDefault()?.Worth ?? 0m;
        var sum = worth + Convert.ToDecimal(soFar ?? 0m, CultureInfo.InvariantCulture);
        return Math.Min(sum, LeadColumns.Find(column.To)!.Most).ToString(CultureInfo.InvariantCulture);
    }

    private static int Index(string column, LeadMap map, DelimitedFile file) => file.IndexOf(column)
        ?? throw new InvalidInputException($"{file.Name}, line 1", $"there is no column \"{column}\", which the map \"{map.Name}\" asks for.", $"The file has: {ShortList.Of(file.Header)}.");
}
