using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace LeadGovernance.Policy.Messages;

/// <summary>The little markup that mails need. Everything that comes from a row is encoded.</summary>
internal static class Html
{
    public static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";

    /// <param name="address">Null: the text alone.</param>
    public static Cell Link(string text, string? address) => address is null
        ? new(WebUtility.HtmlEncode(text))
        : new($"<a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(text)}</a>");

    public static string Row(params Cell[] cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell.Markup}</td>"))}</tr>";

    public static string Table(IEnumerable<string> heads, IEnumerable<string> rows) =>
        $"<table><thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\" align=\"left\">{WebUtility.HtmlEncode(head)}</th>"))}</tr></thead><tbody>{string.Concat(rows)}</tbody></table>";

    /// <summary>Content of a table cell, encoded.</summary>
    public sealed record Cell(string Markup)
    {
        public static implicit operator Cell(string text) => new(WebUtility.HtmlEncode(text));
    }
}
