using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>A file whose encoding and separator had to be found out, and how they were.</summary>
internal sealed record ForeignFile(DelimitedFile Content, string Encoding, bool Quotes, IReadOnlyList<string> Remarks)
{
    private static readonly (string Delimiter, string Name)[] Separators = [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "bar")];

    public static ForeignFile Read(string path)
    {
        var bytes = InputFile.Bytes(path);
        var name = Path.GetFileName(path);
        var (encoding, why) = SourceEncoding.Guess(bytes);
        var text = SourceEncoding.Decode(bytes, encoding, name);
        var (_, called, file, quotes) = Best(text, name);
        RefuseTitles(file);
        if (file.Rows.Count == 0)
        {
            throw new InvalidInputException(name, "there is no row below the header.", "Give a file with leads in it.");
        }

        var odd = file.Rows.Count(row => row.Fields.Count != file.Header.Count);
        string[] remarks =
        [
            $"encoding {encoding}: {why}",
            $"separator {called}: {file.Header.Count} columns, {file.Rows.Count} rows{(odd == 0 ? string.Empty : $", {odd} of them with another number of fields")}{(quotes ? string.Empty : "; quotes are text")}",
        ];
        return new ForeignFile(file, encoding, quotes, remarks);
    }

    /// <summary>What stands above the names of the columns, or instead of them, would be taken for them.</summary>
    private static void RefuseTitles(DelimitedFile file)
    {
        var width = file.Rows.GroupBy(row => row.Fields.Count).MaxBy(rows => rows.Count())?.Key ?? file.Header.Count;
        var nameless = file.Header.Where((title, index) => title == $"column {index + 1}").Count();
        if (width != file.Header.Count || nameless * 2 > file.Header.Count || PartsMost(file))
        {
            throw new InvalidInputException($"{file.Name}, line 1", "the first line does not name the columns of the lines below.", "Delete what stands above the names of the columns.");
        }

        if (file.Header.FirstOrDefault(ValueShapes.IsEmail) is { } value)
        {
            throw new InvalidInputException($"{file.Name}, line 1", $"\"{value}\" is a value, not the name of a column.", "Put a line with the names of the columns on top.");
        }
    }

    /// <summary>The header is one title, but the lines below have a separator.</summary>
    private static bool PartsMost(DelimitedFile file) => file.Header.Count == 1
        && Separators.Any(pair => pair.Delimiter != file.Delimiter && file.Rows.Count > 0 && file.Rows.All(row => row.Fields[0].Contains(pair.Delimiter, StringComparison.Ordinal)));

    /// <summary>The separator that gives most rows the width of the header, and the header most columns.</summary>
    private static (string Delimiter, string Name, DelimitedFile File, bool Quotes) Best(string text, string name)
    {
        InvalidInputException? damage = null;
        var readable = new List<(string Delimiter, string Name, DelimitedFile File, bool Quotes)>();
        // A separator that is not in the header can't part its columns.
        var header = text.Split('\n').FirstOrDefault(line => line.Trim().Length > 0 && !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        foreach (var (delimiter, called) in Separators.Where(pair => header.Contains(pair.Delimiter, StringComparison.Ordinal)).DefaultIfEmpty(Separators[0]))
        {
            try
            {
                readable.Add((delimiter, called, DelimitedFile.Parse(text, name, delimiter), true));
            }
            catch (InvalidInputException exception)
            {
                damage ??= exception;
                // Whoever writes tabs seldom quotes: 5" is five inches.
                if (delimiter == "\t")
                {
                    readable.Add((delimiter, called, DelimitedFile.Parse(text, name, delimiter, quotes: false), false));
                }
            }
        }

        return readable.Count == 0 ? throw damage!
            : readable.OrderByDescending(pair => Math.Round(Even(pair.File), 1)).ThenByDescending(pair => pair.File.Header.Count).First();
    }

    private static double Even(DelimitedFile file) =>
        file.Rows.Count == 0 ? 1 : (double)file.Rows.Count(row => row.Fields.Count == file.Header.Count) / file.Rows.Count;
}
