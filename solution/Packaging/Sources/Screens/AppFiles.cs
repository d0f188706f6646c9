using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>AppModules: the app, what it holds and whom it is given to.</summary>
internal static class AppFiles
{
    // The platform's default icon and its two roles with all rights: the same ids everywhere.
    private const string DefaultIcon = "953b9fac-1e5e-e611-80d6-00155ded156f";
    private static readonly string[] PlatformRoles = ["{119f245c-3cc8-4b62-b31c-d1a046ced15d}", "{627090ff-40a3-4053-8790-584edc5be201}"];

    public static IEnumerable<GeneratedFile> Write(SolutionSchema schema)
    {
        if (schema.Screens.App is not { } app)
        {
            return [];
        }

        return [App(schema, app), SiteMapFile.Write(schema, app), .. app.Pages.Select(WebResourceFile.Write)];
    }

    private static GeneratedFile App(SolutionSchema schema, AppSchema app)
    {
        var root = new XElement(
            "AppModule",
            XmlText.XsiDeclaration,
            XmlText.Values(
                ("UniqueName", app.Name),
                ("IntroducedVersion", ColumnXml.IntroducedVersion),
                ("WebResourceId", DefaultIcon),
                ("OptimizedFor", null),
                ("statecode", 0),
                ("statuscode", 1),
                ("FormFactor", 1),
                ("ClientType", 4),
                ("NavigationType", 0)),
            new XElement("AppModuleComponents", Components(schema, app)),
            new XElement("AppModuleRoleMaps", Roles(schema, app).Select(id => new XElement("Role", new XAttribute("id", id)))),
            Labels.List("LocalizedNames", "LocalizedName", app.Label),
            Labels.Descriptions(app.Description),
            new XElement("appsettings", app.Settings.Select(s => new XElement(
                "appsetting",
                new XAttribute("settingdefinitionid.uniquename", s.Name),
                XmlText.Values(("iscustomizable", 1), ("value", s.Value))))));
        return new GeneratedFile(Path.Combine("AppModules", app.Name, "AppModule.xml"), XmlText.Write(root, declaration: true), $"App {app.Name}");
    }

    /// <summary>Sorted by type, then by name, as the platform does when it unpacks. An own table comes with all its views and forms; of a platform table only ours.</summary>
    private static IEnumerable<XElement> Components(SolutionSchema schema, AppSchema app)
    {
        var own = schema.Tables.Where(t => t.IsOwn).Select(t => t.LogicalName);
        var platform = app.Tables.Select(t => new ColumnBook(schema, t).Table).ToList();
        var views = platform.SelectMany(t => schema.Screens.ViewsOf(t) is { } v ? ViewFiles.Names(schema, v).Select(n => ScreenIds.View(t.SchemaName, n)) : []);
        var charts = schema.Screens.Charts.SelectMany(c => c.Charts.Select(o => ScreenIds.Chart(c.Table, o.Name)));
        var forms = platform.Where(t => schema.Screens.FormsOf(t) is not null).Select(t => ScreenIds.Form(t.SchemaName, "main")).Concat(app.Dashboards.Select(d => ScreenIds.Dashboard(d.Name)));
        return
        [
            .. own.Concat(platform.Select(t => t.LogicalName)).Order(System.StringComparer.Ordinal).Select(n => Component(1, "schemaName", n)),
            .. views.Order(System.StringComparer.Ordinal).Select(id => Component(26, "id", id)),
            .. charts.Order(System.StringComparer.Ordinal).Select(id => Component(59, "id", id)),
            .. forms.Order(System.StringComparer.Ordinal).Select(id => Component(60, "id", id)),
            Component(62, "schemaName", app.Name),
        ];
    }

    private static IEnumerable<string> Roles(SolutionSchema schema, AppSchema app)
    {
        var unknown = app.Roles.Except(schema.Roles.Select(r => r.Name)).FirstOrDefault();
        return unknown is null
            ? PlatformRoles.Concat(schema.Roles.Where(r => app.Roles.Contains(r.Name)).Select(r => XmlText.Braced(r.RoleId))).Order(System.StringComparer.Ordinal)
            : throw new PackagingException($"app.json: there is no role {unknown} in roles.json. Correct the name.");
    }

    private static XElement Component(int type, string name, string value) => new("AppModuleComponent", new XAttribute("type", type), new XAttribute(name, value));
}
