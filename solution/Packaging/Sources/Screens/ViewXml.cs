using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>One view's file, in the child order of real exports.</summary>
internal static class ViewXml
{
    private const int Public = 0;
    private const int QuickFind = 4;

    public static GeneratedFile Write(ColumnBook book, ViewPlan plan)
    {
        var place = $"views/{book.Table.SchemaName}.json: view {plan.Name}";
        var columns = plan.Columns.Select(c => book.Find(c, place)).ToList();
        var id = ScreenIds.View(book.Table.SchemaName, plan.Name);
        var query = new XElement(
            "savedquery",
            XmlText.Values(
                ("IsCustomizable", 1),
                ("CanBeDeleted", plan.QueryType == Public && !plan.IsDefault ? 1 : 0),
                ("isquickfindquery", plan.QueryType == QuickFind ? 1 : 0),
                ("isprivate", 0),
                ("isdefault", plan.IsDefault ? 1 : 0),
                ("savedqueryid", id)),
            new XElement("layoutxml", Grid(book, columns)),
            new XElement("querytype", plan.QueryType),
            new XElement("fetchxml", Fetch(book, plan, columns, place)),
            new XElement("IntroducedVersion", ColumnXml.IntroducedVersion),
            Labels.List("LocalizedNames", "LocalizedName", plan.Label),
            Labels.Descriptions(plan.Description));
        var root = new XElement("savedqueries", XmlText.XsiDeclaration, query);
        return new GeneratedFile(Path.Combine("Entities", book.Table.SchemaName, "SavedQueries", id + ".xml"), XmlText.Write(root, declaration: true), $"View \"{plan.Label.En}\" of {book.Table.LogicalName}");
    }

    private static XElement Grid(ColumnBook book, IEnumerable<ScreenColumn> columns) => new(
        "grid",
        new XAttribute("name", "resultset"),
        new XAttribute("jump", book.PrimaryName),
        new XAttribute("select", 1),
        new XAttribute("icon", 1),
        new XAttribute("preview", 1),
        new XElement(
            "row",
            new XAttribute("name", "result"),
            new XAttribute("id", book.Table.Id),
            columns.Select(c => new XElement("cell", new XAttribute("name", c.LogicalName), new XAttribute("width", Width(book, c))))));

    private static XElement Fetch(ColumnBook book, ViewPlan plan, IReadOnlyList<ScreenColumn> columns, string place) => new(
        "fetch",
        new XAttribute("version", "1.0"),
        new XAttribute("mapping", "logical"),
        new XElement(
            "entity",
            new XAttribute("name", book.Table.LogicalName),
            columns.Select(c => c.LogicalName).Append(book.Table.Id).Distinct().Select(c => new XElement("attribute", new XAttribute("name", c))),
            plan.Order.Select(o => QueryXml.Order(book, o, place)),
            QueryXml.All(plan.Filter.Where(f => !QueryXml.IsLink(f)).Select(f => QueryXml.Condition(book, f, place)).ToList()),
            QueryXml.Any(plan.Any.Select(f => QueryXml.Condition(book, f, place)).ToList()),
            QuickFindFilter(book, plan, place),
            plan.Filter.Where(QueryXml.IsLink).Select(f => QueryXml.Link(book, f, place))));

    /// <summary>The platform puts what was typed in the place of {0}.</summary>
    private static XElement? QuickFindFilter(ColumnBook book, ViewPlan plan, string place)
    {
        if (plan.Find is null)
        {
            return null;
        }

        var filter = QueryXml.Any(plan.Find.Select(f => QueryXml.Condition(book, f + " like {0}", place)).ToList())!;
        filter.SetAttributeValue("isquickfindfields", 1);
        return filter;
    }

    private static int Width(ColumnBook book, ScreenColumn column) => column.Shape switch
    {
        _ when column.LogicalName == book.PrimaryName => 300,
        ColumnShape.Memo => 300,
        ColumnShape.Text or ColumnShape.Email or ColumnShape.Url or ColumnShape.Lookup => 150,
        ColumnShape.Whole or ColumnShape.Decimal or ColumnShape.Bit => 100,
        _ => 125,
    };
}
