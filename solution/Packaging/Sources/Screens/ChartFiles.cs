using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Entities/…/Visualizations: charts that count rows, or average one of their numbers, by one or two columns.</summary>
internal static class ChartFiles
{
    // The names that the platform's own chart designer gives and later reads.
    private const string Counted = "_CRMAutoGen_aggregate_column_Num_0";
    private const string By = "_CRMAutoGen_groupby_column_Num_0";
    private const string Series = "_CRMAutoGen_groupby_column_Num_13";

    private static readonly string[] DateParts = ["day", "week", "month", "quarter", "year"];

    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema) =>
        schema.Screens.Charts.SelectMany(c => OfTable(new ColumnBook(schema, c.Table), c));

    public static string IdOf(SolutionSchema schema, string table, string chart, string place) =>
        schema.Screens.Charts.Any(c => c.Table == table && c.Charts.Any(o => o.Name == chart))
            ? ScreenIds.Chart(table, chart)
            : throw new PackagingException($"{place}: {table} has no chart {chart}. Declare it in solution/schema/charts/{table}.json.");

    private static IEnumerable<GeneratedFile> OfTable(ColumnBook book, ChartsSchema charts)
    {
        foreach (var chart in charts.Charts)
        {
            var id = ScreenIds.Chart(charts.Table, chart.Name);
            var root = new XElement(
                "visualization",
                XmlText.XsiDeclaration,
                new XElement("savedqueryvisualizationid", id),
                new XElement("datadescription", Data(book, chart)),
                new XElement("presentationdescription", ChartDrawing.Write(chart.Shape)),
                new XElement("isdefault", 0),
                Labels.List("LocalizedNames", "LocalizedName", chart.Label),
                Labels.Descriptions(chart.Description),
                XmlText.Values(("IsCustomizable", 1), ("IntroducedVersion", ColumnXml.IntroducedVersion), ("CanBeDeleted", 1)));
            yield return new GeneratedFile(Path.Combine("Entities", charts.Table, "Visualizations", id + ".xml"), XmlText.Write(root, declaration: true), $"Chart \"{chart.Label.En}\"");
        }
    }

    private static XElement Data(ColumnBook book, ChartSchema chart)
    {
        var place = $"charts/{book.Table.SchemaName}.json: chart {chart.Name}";
        return new XElement(
            "datadefinition",
            new XElement("fetchcollection", new XElement(
                "fetch",
                new XAttribute("mapping", "logical"),
                new XAttribute("aggregate", "true"),
                new XElement(
                    "entity",
                    new XAttribute("name", book.Table.LogicalName),
                    Group(book, chart.By, By, place),
                    chart.Series is { } series ? Group(book, series, Series, place) : null,
                    Measure(book, chart, place)))),
            new XElement("categorycollection", new XElement(
                "category",
                new XAttribute("alias", By),
                new XElement("measurecollection", new XElement("measure", new XAttribute("alias", Counted))))));
    }

    private static XElement Measure(ColumnBook book, ChartSchema chart, string place)
    {
        var number = chart.Average is { } average ? book.Find(average, place) : null;
        if (number is { Shape: not (ColumnShape.Whole or ColumnShape.Decimal) })
        {
            throw new PackagingException($"{place}: {chart.Average} has no average. Only whole and decimal numbers have one.");
        }

        return new XElement(
            "attribute",
            new XAttribute("name", number?.LogicalName ?? book.Table.Id),
            new XAttribute("alias", Counted),
            new XAttribute("aggregate", number is null ? "count" : "avg"));
    }

    private static XElement Group(ColumnBook book, string line, string alias, string place)
    {
        var words = line.Split(' ');
        var column = book.Find(words[0], place);
        var isDate = column.Shape is ColumnShape.Moment or ColumnShape.Day;
        if (isDate ? words.Length != 2 || !DateParts.Contains(words[1]) : words.Length != 1)
        {
            throw new PackagingException($"{place}: \"{line}\" can't be counted by. A date needs one of {string.Join(", ", DateParts)} after it, nothing else does.");
        }

        return new XElement(
            "attribute",
            new XAttribute("groupby", "true"),
            new XAttribute("alias", alias),
            new XAttribute("name", column.LogicalName),
            isDate ? new XAttribute("dategrouping", words[1]) : null);
    }
}
