using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>AppModuleSiteMaps: the app's navigation.</summary>
internal static class SiteMapFile
{
    private const string Version = "7.0.0.0";

    public static GeneratedFile Write(SolutionSchema schema, AppSchema app)
    {
        var root = new XElement(
            "AppModuleSiteMap",
            XmlText.XsiDeclaration,
            XmlText.Values(("SiteMapUniqueName", app.Name), ("EnableCollapsibleGroups", "False"), ("ShowHome", "True"), ("ShowPinned", "True"), ("ShowRecents", "True")),
            new XElement("SiteMap", new XAttribute("IntroducedVersion", Version), app.Areas.Select(a => Area(schema, app, a))),
            Labels.List("LocalizedNames", "LocalizedName", app.Label));
        return new GeneratedFile(Path.Combine("AppModuleSiteMaps", app.Name, "AppModuleSiteMap.xml"), XmlText.Write(root, declaration: true), $"Navigation of {app.Name}");
    }

    private static XElement Area(SolutionSchema schema, AppSchema app, AreaSchema area) => new(
        "Area",
        new XAttribute("Id", area.Name),
        new XAttribute("ResourceId", "SitemapDesigner.NewTitle"),
        new XAttribute("DescriptionResourceId", "SitemapDesigner.NewTitle"),
        new XAttribute("ShowGroups", "true"),
        new XAttribute("IntroducedVersion", Version),
        Titles(area.Label),
        area.Groups.Select(g => Group(schema, app, g)));

    private static XElement Group(SolutionSchema schema, AppSchema app, GroupSchema group) => new(
        "Group",
        new XAttribute("Id", group.Name),
        new XAttribute("ResourceId", "SitemapDesigner.NewGroup"),
        new XAttribute("DescriptionResourceId", "SitemapDesigner.NewGroup"),
        new XAttribute("IntroducedVersion", Version),
        new XAttribute("IsProfile", "false"),
        // Spelled so by the platform.
        new XAttribute("ToolTipResourseId", "SitemapDesigner.Unknown"),
        Titles(group.Label),
        group.Entries.Select(e => Entry(schema, app, e)));

    private static XElement Entry(SolutionSchema schema, AppSchema app, EntrySchema entry) => new(
        "SubArea",
        new XAttribute("Id", entry.Name),
        new XAttribute("Icon", "/_imgs/imagestrips/transparent_spacer.gif"),
        Destination(schema, app, entry),
        new XAttribute("Client", "All,Outlook,OutlookLaptopClient,OutlookWorkstationClient,Web"),
        new XAttribute("AvailableOffline", "true"),
        new XAttribute("PassParams", "false"),
        new XAttribute("Sku", "All,OnPremise,Live,SPLA"),
        entry.Label is null ? null : Titles(entry.Label),
        entry.Needs is { } needs ? new XElement("Privilege", new XAttribute("Entity", new ColumnBook(schema, needs.Table).Table.LogicalName), new XAttribute("Privilege", needs.Right)) : null);

    private static IEnumerable<XAttribute> Destination(SolutionSchema schema, AppSchema app, EntrySchema entry)
    {
        var known = entry switch
        {
            { Table: { } table, Page: null, Dashboard: null } => schema.Tables.Any(t => t.SchemaName == table && (t.IsOwn || app.Tables.Contains(table))),
            { Page: { } page, Table: null, Dashboard: null, Label: not null } => app.Pages.Any(p => p.Name == page) && page.EndsWith(".html", System.StringComparison.Ordinal),
            { Dashboard: { } dashboard, Table: null, Page: null, Label: not null } => app.Dashboards.Any(d => d.Name == dashboard),
            _ => false,
        };
        if (!known)
        {
            throw new PackagingException($"app.json: the entry {entry.Name} leads nowhere. Name one table of the app, or one page or dashboard of app.json with a label.");
        }

        return entry switch
        {
            { Table: { } table } => [new XAttribute("Entity", table.ToLowerInvariant())],
            { Page: { } page } => [new XAttribute("Url", "$webresource:" + page)],
            _ => [new XAttribute("Url", "/workplace/home_dashboards.aspx"), new XAttribute("DefaultDashboard", ScreenIds.Dashboard(entry.Dashboard!).Trim('{', '}'))],
        };
    }

    private static XElement Titles(Label label) => new("Titles", Title(Labels.English, label.En), Title(Labels.German, label.De));

    private static XElement Title(int language, string text) => new("Title", new XAttribute("LCID", language), new XAttribute("Title", text));
}
