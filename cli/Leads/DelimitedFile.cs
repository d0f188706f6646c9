using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;

namespace LeadGovernance.Cli.Leads;

/// <summary>One record and the line on which it starts.</summary>
internal sealed record DelimitedRow(int Line, IReadOnlyList<string> Fields);

/// <summary>A CSV file read strictly: damage is refused with its line, never skipped.</summary>
internal sealed record DelimitedFile(string Name, IReadOnlyList<string> Header, IReadOnlyList<DelimitedRow> Rows)
{
    public static DelimitedFile Read(string path, string delimiter = ",")
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new InvalidInputException(path, "there is no such file.", "Check the path.");
        }

        var records = Records(path, name, delimiter);
        if (records.Count == 0)
        {
            throw new InvalidInputException(name, "the file is empty.", "Give a CSV file whose first line names the columns.");
        }

        var header = records[0].Fields.Select(field => field.Trim()).ToList();
        foreach (var twice in header.GroupBy(column => column, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            throw new InvalidInputException($"{name}, line 1", $"two columns are called \"{twice.Key}\".", "Rename one of them.");
        }

        var rows = records.Skip(1).ToList();
        foreach (var row in rows.Where(row => row.Fields.Count != header.Count))
        {
            throw new InvalidInputException(
                $"{name}, line {row.Line}",
                $"{row.Fields.Count} fields where the header has {header.Count}.",
                $"Check for a missing or extra \"{delimiter}\", and quote fields that contain one.");
        }

        return new DelimitedFile(name, header, rows);
    }

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

    private static List<DelimitedRow> Records(string path, string name, string delimiter)
    {
        var strictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var records = new List<DelimitedRow>();
        try
        {
            using var text = new StreamReader(path, strictUtf8);
            using var reader = CsvReader.Create(text, new CsvReaderOptions
            {
                Separator = delimiter[0],
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
            throw new InvalidInputException($"{name}, line {exception.LineNumber}", "the quotes of this record do not match.", "Close every quote, and write a quote inside a field as \"\".", exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidInputException($"{name}, after line {records.Select(record => record.Line).LastOrDefault()}", "the bytes are not UTF-8.", "Save the file as UTF-8.", exception);
        }

        return records;
    }
}
