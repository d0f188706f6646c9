using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LeadGovernance.Cli.Leads;

/// <summary>Reads a map and checks it against the catalogue of targets, before any lead is read.</summary>
internal static class LeadMapReader
{
    public const int SchemaVersion = 1;
    private const string Points = "points";

    private static readonly Dictionary<string, ColumnKind[]> Conversions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = [ColumnKind.Text],
        ["number"] = [ColumnKind.Whole, ColumnKind.Decimal, ColumnKind.Money],
        ["bool"] = [ColumnKind.YesNo],
        ["date"] = [ColumnKind.Date, ColumnKind.DateTime],
        ["choice"] = [ColumnKind.Choice],
        [Points] = [ColumnKind.Whole, ColumnKind.Decimal],
    };

    public static LeadMap Read(string path)
    {
        var map = StrictJson.Read<LeadMap>(path);
        var name = Path.GetFileName(path);
        if (map.SchemaVersion != SchemaVersion)
        {
            throw new InvalidInputException($"{name}, schemaVersion", $"{map.SchemaVersion} is not known.", $"This leadgov reads {SchemaVersion}.");
        }

        if (map.Delimiter.Length != 1 || map.Delimiter[0] is '"' or '\r' or '\n')
        {
            throw new InvalidInputException($"{name}, delimiter", $"\"{map.Delimiter}\" can't separate fields.", "Use one character, such as \",\" or \";\".");
        }

        OneOf(map.Encoding, SourceEncoding.Names, $"{name}, encoding");
        for (var index = 0; index < map.Columns.Count; index++)
        {
            Check(map.Columns[index], $"{name}, columns[{index}]");
        }

        foreach (var (target, value) in map.Constants)
        {
            var column = Target(target, $"{name}, constants.{target}");
            Try(() => column.Read(value, DateTime.UnixEpoch), $"{name}, constants.{target}");
        }

        var repeated = map.Columns.GroupBy(column => column.To, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1 && !MayBeFedTwice(group));
        return repeated is null ? map : throw new InvalidInputException(
            $"{name}, columns",
            $"{repeated.Count()} columns feed {repeated.Key}: {string.Join(", ", repeated.Select(column => column.From))}.",
            "Keep one. Only yes/no targets (any yes counts) and points (they add up) take several.");
    }

    public static bool IsPoints(this ColumnMap column) => Points.Equals(column.Convert, StringComparison.OrdinalIgnoreCase);

    private static bool MayBeFedTwice(IEnumerable<ColumnMap> columns) =>
        columns.All(column => column.IsPoints() || LeadColumns.Find(column.To)!.Kind == ColumnKind.YesNo);

    private static void Check(ColumnMap column, string place)
    {
        var target = Target(column.To, $"{place}.to");
        if (column.Convert is { } convert)
        {
            if (!Conversions.TryGetValue(convert, out var kinds))
            {
                throw new InvalidInputException($"{place}.convert", $"\"{convert}\" is not known.", $"Use one of: {string.Join(", ", Conversions.Keys)}.");
            }

            if (!kinds.Contains(target.Kind))
            {
                throw new InvalidInputException($"{place}.convert", $"\"{convert}\" can't feed {target.Name}, which is of kind {target.Kind}.", "Choose another target or conversion.");
            }
        }

        if (column.IsPoints() != column.Points is { Count: > 0 })
        {
            throw new InvalidInputException($"{place}.points", "bands and convert \"points\" belong together, and one of them is missing.", "Give both or none.");
        }

        if (column.Format is { } format && (target.Kind != ColumnKind.Text || !format.Contains("{}", StringComparison.Ordinal)))
        {
            throw new InvalidInputException($"{place}.format", $"\"{format}\" can't be used here.", "A format is for text targets and has {} where the value goes.");
        }

        Formats(column, target, place);
        if (column.Otherwise is { } otherwise and not (ColumnMap.Refuse or ColumnMap.NotAnswered or ColumnMap.Keep) && !target.Names)
        {
            Try(() => target.Read(otherwise, DateTime.UnixEpoch), $"{place}.otherwise");
        }

        foreach (var (raw, ours) in column.Values ?? new Dictionary<string, string?>())
        {
            if (ours != null && !target.Names)
            {
                Try(() => target.Read(ours, DateTime.UnixEpoch), $"{place}.values[\"{raw}\"]");
            }
        }
    }

    private static void Formats(ColumnMap column, LeadColumn target, string place)
    {
        if (column.TooLong is { } tooLong)
        {
            OneOf(tooLong, [ColumnMap.Refuse, ColumnMap.Cut], $"{place}.tooLong");
            Fits(target.Kind == ColumnKind.Text, $"{place}.tooLong", "text");
        }

        if (column.Dates is { } pattern)
        {
            Fits(target.Kind is ColumnKind.Date or ColumnKind.DateTime, $"{place}.dates", "date");
            if (!ValueFormats.HasYearMonthDay(pattern))
            {
                throw new InvalidInputException($"{place}.dates", $"\"{pattern}\" does not say where year, month and day stand.", "Write it like dd.MM.yyyy or MM/dd/yyyy HH:mm.");
            }
        }

        if (column.Decimals is { } mark)
        {
            OneOf(mark, [ValueFormats.DecimalComma, ValueFormats.DecimalPoint], $"{place}.decimals");
            Fits(target.Kind is ColumnKind.Whole or ColumnKind.Decimal or ColumnKind.Money, $"{place}.decimals", "number");
        }

        if (column.Guess is { } guess)
        {
            OneOf(guess.Confidence, ["high", "medium", "low"], $"{place}.guess.confidence");
        }
    }

    private static void Fits(bool fits, string place, string kind)
    {
        if (!fits)
        {
            throw new InvalidInputException(place, "it can't be used here.", $"It is for {kind} targets.");
        }
    }

    private static void OneOf(string value, IReadOnlyList<string> allowed, string place)
    {
        if (!allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw new InvalidInputException(place, $"\"{value}\" is not known.", $"Use one of: {string.Join(", ", allowed)}.");
        }
    }

    private static LeadColumn Target(string name, string place)
    {
        var column = LeadColumns.Find(name)
            ?? throw new InvalidInputException(place, $"\"{name}\" is no target.", $"Use one of: {LeadColumns.Targets}.");
        if (column.Name == LeadColumns.Key)
        {
            throw new InvalidInputException(place, "the key is no column of the lead.", "Name its column under \"key\" at the top of the map.");
        }

        return !column.Computed ? column
            : throw new InvalidInputException(place, $"{name} is computed by the server, never fed.", "Remove it, or feed the facts it is computed from.");
    }

    private static void Try(Action read, string place)
    {
        try
        {
            read();
        }
        catch (FormatException exception)
        {
            throw new InvalidInputException(place, exception.Message, string.Empty, exception);
        }
    }
}
