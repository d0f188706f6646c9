using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Cli.Report;

/// <summary>One bar: its label stands above it, so that long names fit a narrow screen.</summary>
/// <param name="Parts">A value per series.</param>
internal sealed record Bar(string Label, IReadOnlyList<int> Parts);

/// <summary>Horizontal bars as inline SVG. Widths are percentages, so that text keeps its size on every screen; colours come from the page's style sheet.</summary>
/// <param name="Series">Names of the parts; a single nameless series has no legend.</param>
/// <param name="Styles">Style class of each series.</param>
internal sealed record BarPicture(string Id, string Title, string Description, IReadOnlyList<string> Series, IReadOnlyList<string> Styles, IReadOnlyList<Bar> Bars)
{
    private const int LineHeight = 18;
    private const int BarHeight = 20;
    private const int Gap = 14;

    /// <summary>So many letters fit beside the number on a screen 400 pixels wide.</summary>
    private const int LettersInLine = 40;

    /// <summary>A part narrower than this has no room for its number on a phone; the table has it.</summary>
    private const double LeastPercentForNumber = 7;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Every bar is as long as all its parts, or fills the width when shares are compared.</summary>
    public bool Shares { get; init; }

    public XElement Draw()
    {
        var longest = Bars.Select(bar => bar.Parts.Sum()).Append(1).Max();
        var tops = Bars.Aggregate(new List<int> { 0 }, (heights, bar) => [.. heights, heights[^1] + (Lines(bar.Label).Count * LineHeight) + BarHeight + Gap]);
        return new XElement(
            Svg + "svg",
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{Id}-title {Id}-description"),
            new XAttribute("width", "100%"),
            new XAttribute("height", tops[^1]),
            new XElement(Svg + "title", new XAttribute("id", $"{Id}-title"), Title),
            new XElement(Svg + "desc", new XAttribute("id", $"{Id}-description"), Description),
            Bars.Select((bar, row) => Row(bar, tops[row], Shares ? bar.Parts.Sum() : longest)));
    }

    private IEnumerable<XElement> Row(Bar bar, int top, int whole)
    {
        var sum = bar.Parts.Sum();
        var lines = Lines(bar.Label);
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            yield return Text(line, "0", top + (index * LineHeight) + 13, "start", "label");
        }

        yield return Text(Number(sum), "100%", top + 13, "end", "value");
        top += lines.Count * LineHeight;
        yield return Box("track", 0, 100, top);
        var left = 0.0;
        foreach (var (part, index) in bar.Parts.Select((part, index) => (part, index)).Where(part => part.part > 0))
        {
            var width = 100.0 * part / whole;
            yield return Box($"bar {Styles[index]}", left, width, top);
            if (Series.Count > 1 && width >= LeastPercentForNumber)
            {
                yield return Text(Number(part), Percent(left + (width / 2)), top + 15, "middle", "inside");
            }

            left += width;
        }
    }

    private static List<string> Lines(string label)
    {
        var lines = new List<string> { string.Empty };
        foreach (var word in label.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > LettersInLine)
            {
                lines.Add(string.Empty);
            }

            lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
        }

        return lines;
    }

    private static XElement Box(string style, double left, double width, int top) => new(
        Svg + "rect",
        new XAttribute("class", style),
        new XAttribute("x", Percent(left)),
        new XAttribute("y", top),
        new XAttribute("width", Percent(width)),
        new XAttribute("height", BarHeight));

    private static XElement Text(string text, string x, int y, string anchor, string style) => new(
        Svg + "text", new XAttribute("class", style), new XAttribute("x", x), new XAttribute("y", y), new XAttribute("text-anchor", anchor), text);

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
