using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Flows;

namespace LeadGovernance.Packaging.Sources.Flows;

/// <summary>All files of solution/flows: the second solution, unpacked, and the template of its deployment settings.</summary>
internal static class FlowTree
{
    public const string Settings = "deployment-settings.json";

    public static IReadOnlyList<GeneratedFile> Write(SolutionSchema schema, string version) =>
    [
        Manifest(schema, version),
        Customizations(schema.Flows.Solution),
        .. schema.Flows.Flows.SelectMany(f => FlowFile.Write(schema, f)),
    ];

    /// <summary>What pac and the build tools take as settings: who deploys fills in the ids of his connections.</summary>
    public static string DeploymentSettings(FlowSolution solution) => new JsonObject
    {
        ["EnvironmentVariables"] = new JsonArray(),
        ["ConnectionReferences"] = new JsonArray([.. solution.Connections.Select(c => (JsonNode)new JsonObject { ["LogicalName"] = c.Name, ["ConnectionId"] = "", ["ConnectorId"] = c.ConnectorId })]),
    }.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n";

    private static GeneratedFile Manifest(SolutionSchema schema, string version)
    {
        var solution = schema.Flows.Solution;
        var roots = schema.Flows.Flows.Select(f => XmlText.Braced(FlowFile.IdOf(f))).Order(System.StringComparer.Ordinal)
            .Select(id => new XElement("RootComponent", new XAttribute("type", 29), new XAttribute("id", id), new XAttribute("behavior", 0)));
        return new(
            Path.Combine("Other", "Solution.xml"),
            XmlText.Write(ManifestFile.Root(schema.Identity, solution.UniqueName, solution.Label, solution.Description, version, roots, schema.Flows.Flows.SelectMany(f => Needs(schema, f, version))), declaration: true),
            "The manifest of the flows");
    }

    /// <summary>The flows can't be without the custom APIs they call and the table they listen to: an import before the main solution is refused at once.</summary>
    private static IEnumerable<XElement> Needs(SolutionSchema schema, FlowSchema flow, string version)
    {
        var dependent = new XElement("Dependent", new XAttribute("type", 29), new XAttribute("displayName", flow.Label.En), new XAttribute("id", XmlText.Braced(FlowFile.IdOf(flow))));
        var from = new XAttribute("solution", $"{schema.Identity.UniqueName} ({version})");
        var apis = schema.CustomApis.Where(a => flow.Actions.ToJsonString().Contains($"\"{a.Name}\"", System.StringComparison.Ordinal))
            .Select(a => new XElement("Required", new XAttribute("type", "CustomAPI"), new XAttribute("displayName", a.Label), from, new XAttribute("id.uniquename", a.Name)));
        var tables = schema.Tables.Where(t => t.LogicalName == flow.Trigger.RowAdded)
            .Select(t => new XElement("Required", new XAttribute("type", 1), new XAttribute("schemaName", t.LogicalName), new XAttribute("displayName", t.Label!.En), from));
        return apis.Concat(tables).Select(required => new XElement("MissingDependency", required, dependent));
    }

    private static GeneratedFile Customizations(FlowSolution solution)
    {
        string[] nodes = ["Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings", "optionsets", "CustomControls", "EntityDataProviders"];
        var root = new XElement(
            "ImportExportXml",
            XmlText.XsiDeclaration,
            nodes.Select(n => new XElement(n)),
            new XElement("connectionreferences", solution.Connections.Select(c => new XElement(
                "connectionreference",
                new XAttribute("connectionreferencelogicalname", c.Name),
                XmlText.Values(("connectionreferencedisplayname", c.Label), ("connectorid", c.ConnectorId), ("iscustomizable", 1), ("promptingbehavior", 0), ("statecode", 0), ("statuscode", 1))))),
            new XElement("Languages", new XElement("Language", Labels.English), new XElement("Language", Labels.German)));
        return new(Path.Combine("Other", "Customizations.xml"), XmlText.Write(root, declaration: true), "The customizations of the flows");
    }
}
