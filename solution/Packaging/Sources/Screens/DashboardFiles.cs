using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Dashboards: parts two by two, each a list or a chart over a view.</summary>
internal static class DashboardFiles
{
    private const int PartRows = 12;
    private const int Abreast = 2;
    private const int Columns = 4;

    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema) => schema.Screens.App?.Dashboards.Select(d => OfDashboard(schema, d)) ?? [];

    private static GeneratedFile OfDashboard(SolutionSchema schema, DashboardSchema dashboard)
    {
        var id = ScreenIds.Dashboard(dashboard.Name);
        var root = new XElement(
            "Dashboard",
            XmlText.XsiDeclaration,
            Labels.List("LocalizedNames", "LocalizedName", dashboard.Label),
            XmlText.Values(("FormId", id), ("IsCustomizable", 1), ("IsDefault", 0)),
            new XElement("FormXml", new XElement("forms", new XAttribute("type", "dashboard"), new XElement("form", new XElement("tabs", Tab(schema, dashboard))))),
            XmlText.Values(("IntroducedVersion", ColumnXml.IntroducedVersion), ("IsTabletEnabled", 1)));
        return new GeneratedFile(Path.Combine("Dashboards", id + ".xml"), XmlText.Write(root, declaration: true), $"Dashboard \"{dashboard.Label.En}\"");
    }

    private static XElement Tab(SolutionSchema schema, DashboardSchema dashboard) => new(
        "tab",
        new XAttribute("id", ScreenIds.Part("dashboard", dashboard.Name, "tab")),
        new XAttribute("showlabel", "false"),
        new XAttribute("verticallayout", "true"),
        Labels.OptionLabels(dashboard.Label),
        new XElement("columns", new XElement(
            "column",
            new XAttribute("width", "100%"),
            new XElement("sections", new XElement(
                "section",
                new XAttribute("id", ScreenIds.Part("dashboard", dashboard.Name, "section")),
                new XAttribute("showlabel", "false"),
                new XAttribute("showbar", "false"),
                new XAttribute("columns", new string('1', Columns)),
                Labels.OptionLabels(dashboard.Label),
                new XElement("rows", dashboard.Parts.Chunk(Abreast).SelectMany(pair => Rows(schema, dashboard, pair))))))));

    private static IEnumerable<XElement> Rows(SolutionSchema schema, DashboardSchema dashboard, DashboardPartSchema[] parts)
    {
        yield return new XElement("row", parts.Select(p => Cell(schema, dashboard, p)));
        for (var i = 1; i < PartRows; i++)
        {
            yield return new XElement("row");
        }
    }

    private static XElement Cell(SolutionSchema schema, DashboardSchema dashboard, DashboardPartSchema part)
    {
        var place = $"app.json: dashboard {dashboard.Name}, part {part.Name}";
        var view = ViewFiles.IdOf(schema, part.Table, part.View, place);
        var chart = part.Chart is { } name ? ChartFiles.IdOf(schema, part.Table, name, place) : null;
        return new XElement(
            "cell",
            new XAttribute("id", ScreenIds.Part("dashboard", dashboard.Name, "cell", part.Name)),
            new XAttribute("showlabel", "false"),
            new XAttribute("colspan", Columns / Abreast),
            new XAttribute("rowspan", PartRows),
            new XAttribute("auto", "false"),
            Labels.OptionLabels(part.Label),
            FormControls.Part(part.Name, ScreenIds.Part("dashboard", dashboard.Name, "control", part.Name), part.Table.ToLowerInvariant(), view, chart));
    }
}
