using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Cli.Report;

/// <summary>A table that a narrow screen can scroll and a screen reader can walk: column heads, row heads, a caption.</summary>
/// <param name="Numbers">From which column on the cells are numbers.</param>
internal sealed record HtmlTable(string Caption, IReadOnlyList<string> Heads, int Numbers)
{
    public string? Style { get; init; }

    /// <summary>Whether the last row is the sum of the others.</summary>
    public bool Sum { get; init; }

    /// <param name="rows">Cells are text or elements; the first heads its row.</param>
    public XElement Draw(IReadOnlyList<IReadOnlyList<object>> rows) => new(
        "div",
        new XAttribute("class", "scroll"),
        new XAttribute("role", "region"),
        new XAttribute("aria-label", Caption),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            Style is null ? null : new XAttribute("class", Style),
            new XElement("caption", Caption),
            new XElement("thead", new XElement("tr", Heads.Select((head, index) => new XElement("th", new XAttribute("scope", "col"), Aligned(index), head)))),
            new XElement("tbody", rows.Select((row, number) => new XElement(
                "tr",
                Sum && number == rows.Count - 1 ? new XAttribute("class", "sum") : null,
                row.Select((cell, index) => index == 0
                    ? new XElement("th", new XAttribute("scope", "row"), cell)
                    : new XElement("td", Aligned(index), cell)))))));

    private XAttribute? Aligned(int column) => column >= Numbers ? new XAttribute("class", "number") : null;
}
