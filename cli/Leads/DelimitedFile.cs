using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsvHelper;

namespace LeadGovernance.Cli.Leads;

/// <summary>One record and the line on which it starts.</summary>
internal sealed record DelimitedRow(int Line, IReadOnlyList<string> Fields);

/// <summary>A CSV file read strictly: damage is refused with its line, never skipped.</summary>
internal sealed record DelimitedFile(string Name, IReadOnlyList<string> Header, IReadOnlyList<DelimitedRow> Rows, string Delimiter)
{
    /// <summary>Where every row has as many fields as the header.</summary>
    public static DelimitedFile Read(string path, string delimiter = ",", string encoding = SourceEncoding.Utf8)
    {
        var file = ReadRagged(path, delimiter, encoding);
        return file.Rows.FirstOrDefault(row => row.Fields.Count != file.Header.Count) is not { } row ? file
            : throw new InvalidInputException($"{file.Name}, line {row.Line}", file.Misfit(row).Cause, file.Misfit(row).Remedy);
    }

    /// <summary>Where the caller judges rows of another width one by one (<see cref="Misfit"/>).</summary>
    public static DelimitedFile ReadRagged(string path, string delimiter, string encoding, bool quotes = true) =>
        Parse(SourceEncoding.Decode(InputFile.Bytes(path), encoding, Path.GetFileName(path)), Path.GetFileName(path), delimiter, quotes);

    /// <param name="quotes">A quote around a field is not part of it; false: it is text like any other (tab-separated lists).</param>
    public static DelimitedFile Parse(string text, string name, string delimiter, bool quotes = true)
    {
        var records = Records(text, name, delimiter, quotes);
        // Excel's own hint about the separator stands above the header.
        if (records.Count > 0 && records[0].Fields[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            records.RemoveAt(0);
        }

        if (records.Count == 0)
        {
            throw new InvalidInputException(name, "the file is empty.", "Give a CSV file whose first line names the columns.");
        }

        // Spreadsheets write empty columns at the right edge; they get a name so that a map can speak of them.
        var header = records[0].Fields.Select((field, index) => field.Trim() is { Length: > 0 } title ? title : $"column {index + 1}").ToList();
        foreach (var twice in header.GroupBy(column => column, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            throw new InvalidInputException($"{name}, line {records[0].Line}", $"two columns are called \"{twice.Key}\".", "Rename one of them.");
        }

        return new DelimitedFile(name, header, [.. records.Skip(1).Where(row => row.Fields.Count > 1 || header.Count == 1 || row.Fields[0].Trim().Length > 0)], delimiter);
    }

    public BadValueException Misfit(DelimitedRow row) => new(
        $"{row.Fields.Count} fields where the header has {Header.Count}.",
        $"Check for a missing or extra \"{Delimiter}\", and quote fields that contain one.");

    public int? IndexOf(string column)
    {
        for (var index = 0; index < Header.Count; index++)
        {
            if (Header[index].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return null;
    }

    private static List<DelimitedRow> Records(string text, string name, string delimiter, bool quotes)
    {
        var records = new List<DelimitedRow>();
        try
        {
            using var reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions
            {
                Separator = delimiter[0],
                Mode = quotes ? CsvMode.Rfc4180 : CsvMode.NoEscape,
                HasHeader = false,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
            });
            while (reader.Read())
            {
                records.Add(new DelimitedRow((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
            }
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidInputException($"{name}, line {exception.LineNumber}", "the quotes of this record do not match.", "Close every quote, and write a quote inside a field as \"\"; or say \"quotes\": false in the map where they mean nothing.", exception);
        }

        return records;
    }
}
