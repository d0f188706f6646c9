using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace LeadGovernance.Cli.Presentation;

/// <param name="Least">Narrowest width that a terminal may squeeze the column to; null: never squeezed.</param>
internal sealed record PlainColumn(string Title, int? Least = null, bool Right = false);

/// <summary>Aligned columns of text: whole in a file or pipe, squeezed to the width of a terminal.</summary>
internal static class PlainTable
{
    private const string Gap = "  ";

    /// <param name="width">Width of the terminal; null: as wide as the content.</param>
    public static void Write(TextWriter writer, IReadOnlyList<PlainColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int? width)
    {
        var widths = columns.Select((column, index) => rows.Select(row => Length(row[index])).Append(Length(column.Title)).Max()).ToArray();
        if (width is { } limit)
        {
            Squeeze(columns, widths, limit - (Gap.Length * (columns.Count - 1)));
        }

        Line(writer, columns, widths, [.. columns.Select(column => column.Title)]);
        Line(writer, columns, widths, [.. widths.Select(size => new string('-', size))]);
        foreach (var row in rows)
        {
            Line(writer, columns, widths, row);
        }
    }

    /// <summary>Takes from the widest squeezable column, one character at a time.</summary>
    private static void Squeeze(IReadOnlyList<PlainColumn> columns, int[] widths, int limit)
    {
        while (widths.Sum() > limit)
        {
            var widest = Enumerable.Range(0, widths.Length)
                .Where(index => columns[index].Least is { } least && widths[index] > least)
                .OrderByDescending(index => widths[index] - columns[index].Least!.Value)
                .Select(index => (int?)index)
                .FirstOrDefault();
            if (widest is null)
            {
                return;
            }

            widths[widest.Value]--;
        }
    }

    private static void Line(TextWriter writer, IReadOnlyList<PlainColumn> columns, int[] widths, IReadOnlyList<string> cells)
    {
        var line = new StringBuilder();
        for (var index = 0; index < columns.Count; index++)
        {
            var cell = Fit(cells[index], widths[index]);
            var fill = new string(' ', widths[index] - Length(cell));
            line.Append(index == 0 ? string.Empty : Gap).Append(columns[index].Right ? fill + cell : cell + fill);
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }

    private static string Fit(string text, int width)
    {
        var clean = text.ReplaceLineEndings(" ");
        var elements = new StringInfo(clean);
        return elements.LengthInTextElements <= width ? clean : elements.SubstringByTextElements(0, Math.Max(0, width - 1)) + "…";
    }

    private static int Length(string text) => new StringInfo(text.ReplaceLineEndings(" ")).LengthInTextElements;
}
