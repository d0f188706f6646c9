using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Registration;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Other/Solution.xml: identity, version and root components.</summary>
internal static class ManifestFile
{
    public static GeneratedFile Write(SolutionSchema schema, IReadOnlyList<AssemblyRegistration> assemblies, ListedParts parts, string version)
    {
        var identity = schema.Identity;
        var root = Root(identity, identity.UniqueName, identity.Label, identity.Description, version, Roots(schema, assemblies, parts), []);
        return new GeneratedFile(Path.Combine("Other", "Solution.xml"), XmlText.Write(root, declaration: true), "The solution manifest");
    }

    /// <summary>A manifest of the one publisher; <paramref name="needs"/> are components of other solutions.</summary>
    public static XElement Root(SolutionIdentity publisher, string uniqueName, Label label, Label description, string version, IEnumerable<XElement> roots, IEnumerable<XElement> needs) => new(
        "ImportExportXml",
        // An import into an older platform than this version is refused, hence a modest one.
        new XAttribute("version", "9.2.0.0"),
        new XAttribute("SolutionPackageVersion", "9.2"),
        new XAttribute("languagecode", Labels.English),
        new XAttribute("generatedBy", "CrmLive"),
        XmlText.XsiDeclaration,
        new XElement(
            "SolutionManifest",
            new XElement("UniqueName", uniqueName),
            Labels.List("LocalizedNames", "LocalizedName", label),
            Labels.Descriptions(description),
            new XElement("Version", version),
            // 2 = one source for both package types; the zips carry 0 and 1.
            new XElement("Managed", 2),
            PublisherXml.Write(publisher),
            new XElement("RootComponents", roots),
            new XElement("MissingDependencies", needs)));

    private static IEnumerable<XElement> Roots(SolutionSchema schema, IReadOnlyList<AssemblyRegistration> assemblies, ListedParts parts) =>
    [
        .. schema.Tables.OrderBy(t => t.LogicalName, StringComparer.Ordinal).Select(t => Named(1, t.LogicalName, t.IsOwn ? 0 : 2)),
        .. schema.Choices.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => Named(9, c.Name, 0)),
        .. schema.Roles.Select(r => r.RoleId).OrderBy(id => id.ToString(), StringComparer.Ordinal).Select(id => Identified(20, XmlText.Braced(id))),
        .. parts.Dashboards.Select(id => Identified(60, id)),
        .. parts.WebResources.Select(name => Named(61, name, 0)),
        .. parts.SiteMaps.Select(name => Named(62, name, 0)),
        .. parts.AppModules.Select(name => Named(80, name, 0)),
        .. assemblies.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new XElement(
            "RootComponent", new XAttribute("type", 91), new XAttribute("id", XmlText.Braced(AssemblyFile.IdOf(a))), new XAttribute("schemaName", a.FullName), new XAttribute("behavior", 0))),
        .. assemblies.SelectMany(a => a.Types).SelectMany(t => t.Steps).Select(StepFile.IdOf).OrderBy(id => id.ToString(), StringComparer.Ordinal).Select(id => Identified(92, XmlText.Braced(id))),
    ];

    private static XElement Named(int type, string name, int behavior) =>
        new("RootComponent", new XAttribute("type", type), new XAttribute("schemaName", name), new XAttribute("behavior", behavior));

    private static XElement Identified(int type, string id) =>
        new("RootComponent", new XAttribute("type", type), new XAttribute("id", id), new XAttribute("behavior", 0));
}
