using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Lines such as "lgov_Status eq Granted" or "createdon desc" → FetchXML.</summary>
internal static class QueryXml
{
    private static readonly string[] WithoutValue =
        ["null", "not-null", "eq-userid", "eq-userteams", "eq-useroruserteams", "today", "this-week", "this-month", "last-week", "last-month", "last-seven-days", "next-seven-days"];

    private static readonly string[] WithOne =
        ["eq", "ne", "gt", "ge", "lt", "le", "like", "next-x-days", "last-x-days", "last-x-weeks", "last-x-months", "olderthan-x-minutes", "olderthan-x-days"];

    private static readonly string[] WithMany = ["in", "not-in"];

    public static XElement Condition(ColumnBook book, string line, string place)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            throw new PackagingException($"{place}: \"{line}\" is no condition. Write: column operator values.");
        }

        var column = book.Find(words[0], place);
        var values = words[2..].Select(v => book.Value(column, v, place)).ToList();
        var expected = WithoutValue.Contains(words[1]) ? values.Count == 0 : WithOne.Contains(words[1]) ? values.Count == 1 : WithMany.Contains(words[1]) && values.Count > 0;
        if (!expected)
        {
            throw new PackagingException($"{place}: \"{line}\" has an unknown operator or the wrong number of values. Known: {string.Join(", ", WithoutValue)}; with a value {string.Join(", ", WithOne)}; with several {string.Join(", ", WithMany)}.");
        }

        var condition = new XElement("condition", new XAttribute("attribute", column.LogicalName), new XAttribute("operator", words[1]));
        condition.Add(WithMany.Contains(words[1]) ? values.Select(v => new XElement("value", v)) : values.Select(v => new XAttribute("value", v)));
        return condition;
    }

    /// <summary>"lookup.column operator values": a condition on the row that a lookup points at.</summary>
    public static XElement Link(ColumnBook book, string line, string place)
    {
        var dot = line.IndexOf('.', StringComparison.Ordinal);
        var lookup = book.Find(line[..dot], place);
        var other = book.Through(lookup, place);
        return new XElement(
            "link-entity",
            new XAttribute("name", other.Table.LogicalName),
            new XAttribute("from", other.Table.Id),
            new XAttribute("to", lookup.LogicalName),
            new XAttribute("alias", "by_" + lookup.LogicalName),
            new XAttribute("link-type", "inner"),
            All([Condition(other, line[(dot + 1)..], place)]));
    }

    public static bool IsLink(string line) => line.Split(' ')[0].Contains('.', StringComparison.Ordinal);

    public static XElement Order(ColumnBook book, string line, string place)
    {
        var words = line.Split(' ');
        return words.Length == 1 || words is [_, "desc"]
            ? new XElement("order", new XAttribute("attribute", book.Find(words[0], place).LogicalName), new XAttribute("descending", words.Length == 2 ? "true" : "false"))
            : throw new PackagingException($"{place}: \"{line}\" is no order. Write the column, and desc for the largest first.");
    }

    public static XElement? All(IReadOnlyList<XElement> conditions) => Group("and", conditions);

    public static XElement? Any(IReadOnlyList<XElement> conditions) => Group("or", conditions);

    private static XElement? Group(string type, IReadOnlyList<XElement> conditions) =>
        conditions.Count == 0 ? null : new XElement("filter", new XAttribute("type", type), conditions);
}
