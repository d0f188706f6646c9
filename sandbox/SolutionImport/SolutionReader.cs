using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Zip → plan. Writes nothing: whatever is wrong is found here.</summary>
internal static class SolutionReader
{
    private const string File = "customizations.xml";

    private static readonly string[] InertNodes = ["RibbonDiffXml"];

    public static SolutionPlan Read(byte[] zip, Organization organization)
    {
        var archive = new SolutionArchive(zip);
        var manifestXml = archive.Xml("solution.xml");
        var manifest = ManifestReader.Read(manifestXml);
        var root = archive.Xml(File);
        if (root.Name.LocalName != "ImportExportXml")
        {
            throw new SolutionImportException($"{File}/<{root.Name.LocalName}>", "The root element must be ImportExportXml.", "Pack the solution again.");
        }

        KnownNodes.Check(root, "customizations", File);
        var all = new Node(root, File);
        var (catalog, tables, columns) = ReadTables(all, organization.Catalog);
        var assemblies = all.Children("SolutionPluginAssemblies", "PluginAssembly").Select(a => AssemblyReader.Read(a, archive)).ToList();
        var types = assemblies.SelectMany(a => a.Types).ToList();
        var apis = new CustomApiReader(archive, catalog, types).ReadAll();
        var stepReader = new StepReader(organization, catalog, types, apis);
        var screens = all.Children("Entities", "Entity").SelectMany(new ScreenReader(catalog).OfTable).Concat(all.Children("Dashboards", "Dashboard").Select(ScreenReader.ReadDashboard)).ToList();
        if (screens.GroupBy(s => s.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new SolutionImportException(File, $"Two views, charts, forms or dashboards have the id {twice.Key}.", "Give each its own.");
        }

        var roles = all.Children("Roles", "Role").Select(r => RoleReader.Read(r, catalog)).ToList();
        var resources = all.Children("WebResources", "WebResource").Select(w => ReadWebResource(w, archive)).ToList();
        var appReader = new AppReader(catalog, screens, resources, roles);
        var siteMaps = all.Children("AppModuleSiteMaps", "AppModuleSiteMap").Select(appReader.ReadSiteMap).ToList();
        var connections = all.Children("connectionreferences", "connectionreference").Select(FlowReader.ReadConnection).ToList();
        var plan = new SolutionPlan(manifest, catalog)
        {
            ChangedTables = tables,
            Columns = columns,
            Roles = roles,
            Assemblies = assemblies,
            Apis = apis,
            Steps = all.Children("SdkMessageProcessingSteps", "SdkMessageProcessingStep").Select(stepReader.Read).ToList(),
            WebResources = resources,
            Screens = screens,
            SiteMaps = siteMaps,
            Apps = all.Children("AppModules", "AppModule").Select(a => appReader.ReadApp(a, siteMaps.Select(m => m.UniqueName).ToHashSet())).ToList(),
            Connections = connections,
            Flows = all.Children("Workflows", "Workflow").Select(new FlowReader(archive, connections).Read).ToList(),
            Inert = Inert(root, archive).ToList(),
        };
        ManifestReader.CheckRoots(manifestXml, Present(plan, all.Children("optionsets", "optionset").Select(c => c.NeededAttribute("Name"))));
        archive.CheckAllUsed();
        return plan;
    }

    /// <summary>The tables after a zip that was found right before.</summary>
    public static Catalog CatalogOf(byte[] zip, Catalog before) => ReadTables(new Node(new SolutionArchive(zip).Xml(File), File), before).Catalog;

    private static (Catalog Catalog, IReadOnlyList<Table> Changed, int Columns) ReadTables(Node all, Catalog before)
    {
        var choices = all.Children("optionsets", "optionset").ToDictionary(c => c.NeededAttribute("Name"), ChoiceReader.Read);
        var reader = new TableReader(before, choices);
        var tables = all.Children("Entities", "Entity").Select(reader.Read).ToDictionary(t => t.Name);
        var relationships = RelationshipReader.Read(all.Children("EntityRelationships", "EntityRelationship"), tables, before);
        RelationshipReader.CheckLookups(tables.Values);
        return (before.With(tables.Values, relationships), tables.Values.ToList(), reader.Columns);
    }

    private static HashSet<string> Present(SolutionPlan plan, IEnumerable<string> choices) =>
        plan.ChangedTables.Select(t => "1:" + t.Name)
            .Concat(choices.Select(c => "9:" + c.ToLowerInvariant()))
            .Concat(plan.Roles.Select(r => "20:" + r.Id.ToString("D")))
            .Concat(plan.Flows.Select(f => "29:" + f.Id.ToString("D")))
            .Concat(plan.WebResources.Select(w => "61:" + w.Name.ToLowerInvariant()))
            .Concat(plan.Screens.Where(s => s.Table == "systemform").Select(s => "60:" + s.Id.ToString("D")))
            .Concat(plan.SiteMaps.Select(m => "62:" + m.UniqueName.ToLowerInvariant()))
            .Concat(plan.Apps.Select(a => "80:" + a.UniqueName.ToLowerInvariant()))
            .Concat(plan.Assemblies.Select(a => $"91:{a.Name}, version={a.Version}, culture=neutral, publickeytoken={a.PublicKeyToken}".ToLowerInvariant()))
            .Concat(plan.Steps.Select(s => "92:" + s.Id.ToString("D"))).ToHashSet();

    private static WebResourcePlan ReadWebResource(Node node, SolutionArchive archive) => new(
        node.Id(node.Needed("WebResourceId")), node.Needed("Name"), node.Text("DisplayName") ?? node.Needed("Name"),
        node.Number("WebResourceType", 0) is >= 1 and <= 12 and var type ? type : throw node.Refuse($"There is no web resource type {node.Text("WebResourceType")}.", "Types are 1 to 12."),
        node.Text("LanguageCode") is null ? null : node.Number("LanguageCode", 0), archive.Named(node.Needed("FileName"), node.Path + "/FileName"));

    private static IEnumerable<(string Path, string Content)> Inert(XElement root, SolutionArchive archive)
    {
        foreach (var entity in root.Elements("Entities").Elements("Entity"))
        {
            foreach (var node in InertNodes.SelectMany(n => entity.Elements(n)).Where(n => n.HasElements))
            {
                yield return ($"{File}/Entities/{KnownNodes.Segment(entity)}/{node.Name.LocalName}", node.ToString(SaveOptions.DisableFormatting));
            }
        }

        foreach (var node in InertNodes.SelectMany(n => root.Elements(n)).Where(n => n.HasElements))
        {
            yield return ($"{File}/{node.Name.LocalName}", node.ToString(SaveOptions.DisableFormatting));
        }

        foreach (var file in archive.Under("environmentvariabledefinitions/").ToList())
        {
            yield return (file, Encoding.UTF8.GetString(archive.Named(file, file)));
        }
    }
}
