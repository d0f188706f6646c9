using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Demo;

/// <summary>Reads moves (lead, day, by, do, value), checked against the leads and the organisation, in the order in which they happen.</summary>
internal sealed class MoveFile(DelimitedFile file, IReadOnlySet<string> leads, KnownNames known, DateTime start)
{
    private static readonly string[] Header = ["lead", "day", "by", "do", "value"];

    public static IReadOnlyList<Move> Read(DelimitedFile file, IReadOnlySet<string> leads, KnownNames known, DateTime start)
    {
        if (!file.Header.SequenceEqual(Header, StringComparer.OrdinalIgnoreCase))
        {
            throw new InvalidInputException($"{file.Name}, line 1", $"the columns are {string.Join(", ", file.Header)}.", $"They must be {string.Join(", ", Header)}.");
        }

        var reader = new MoveFile(file, leads, known, start);
        return [.. file.Rows.Select(reader.Read).OrderBy(move => move.Day)];
    }

    private Move Read(DelimitedRow row)
    {
        var (lead, value) = (row.Fields[0].Trim(), row.Fields[4].Trim());
        if (!leads.Contains(lead))
        {
            throw At(row, "lead", $"there is no lead \"{lead}\".", "Use the key of a lead of the file.");
        }

        if (!int.TryParse(row.Fields[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            throw At(row, "day", $"\"{row.Fields[1]}\" is not a number of days.", "Write 0, 1, 2 ….");
        }

        var by = Resolve(row, "by", () => known.Resolve(ColumnKind.User, row.Fields[2].Trim()));
        return row.Fields[3].Trim().ToLowerInvariant() switch
        {
            "set" => Set(row, lead, day, by, value),
            "assign" => new AssignMove(row.Line, lead, day, by, Resolve(row, "value", () => Owner(value))),
            "note" => new NoteMove(row.Line, lead, day, by, value),
            var other => throw At(row, "do", $"\"{other}\" is not known.", "Use set, assign or note."),
        };
    }

    private SetMove Set(DelimitedRow row, string lead, int day, string by, string value)
    {
        var columns = new Dictionary<string, object?>();
        var names = new Dictionary<string, string?>();
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, text) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right)
                : throw At(row, "value", $"\"{part}\" is not column=value.", "Write changes like need=must; budgetstatus=can buy (nothing behind = clears the column).");
            var column = LeadColumns.Find(name) is { } found && found.Name is not (LeadColumns.Key or LeadColumns.EnteredBy or LeadColumns.TriggerEventOn) ? found
                : throw At(row, "value", $"\"{name}\" is no column that a move can set.", $"Use one of: {LeadColumns.Targets}.");
            if (column.Names)
            {
                names[column.Name] = text.Length == 0 ? null : Resolve(row, "value", () => known.Resolve(column.Kind, text));
            }
            else
            {
                columns[column.Name] = text.Length == 0 ? null : Resolve(row, "value", () => column.Read(text, start.AddDays(day)));
            }
        }

        return columns.Count + names.Count > 0 ? new SetMove(row.Line, lead, day, by, value, columns, names)
            : throw At(row, "value", "nothing is set.", "Write changes like need=must; budgetstatus=can buy.");
    }

    private string Owner(string value)
    {
        var owners = DemoTeams.Owning.Concat(known.Users.Except(DemoTeams.Roles)).ToList();
        return owners.FirstOrDefault(owner => owner.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"unknown owner \"{value}\". Use one of: {string.Join(", ", owners)}.");
    }

    private T Resolve<T>(DelimitedRow row, string column, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException exception)
        {
            throw new InvalidInputException($"{file.Name}, line {row.Line}, column \"{column}\"", exception.Message, string.Empty, exception);
        }
    }

    private InvalidInputException At(DelimitedRow row, string column, string cause, string remedy) =>
        new($"{file.Name}, line {row.Line}, column \"{column}\"", cause, remedy);
}
