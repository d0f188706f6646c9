using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Sandbox.Solutions;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>solution.xml.</summary>
internal static class ManifestReader
{
    // Only the kinds of root component that the importer reads.
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["1"] = "table", ["9"] = "choice", ["20"] = "role", ["29"] = "flow", ["60"] = "dashboard", ["61"] = "web resource", ["62"] = "sitemap", ["80"] = "app", ["91"] = "assembly", ["92"] = "step",
    };

    public static Manifest Read(XElement root)
    {
        if (root.Name.LocalName != "ImportExportXml")
        {
            throw new SolutionImportException($"solution.xml/<{root.Name.LocalName}>", "The root element must be ImportExportXml.", "Pack the solution again.");
        }

        KnownNodes.Check(root, "solution", "solution.xml");
        var manifest = new Node(root.Element("SolutionManifest") ?? throw new SolutionImportException("solution.xml", "It lacks <SolutionManifest>.", "Pack the solution again."), "solution.xml/SolutionManifest");
        var publisher = new Node(manifest.Element.Element("Publisher") ?? throw manifest.Refuse("It lacks <Publisher>.", "Pack the solution again."), manifest.Path + "/Publisher");
        var managed = manifest.Needed("Managed");
        if (managed is not ("0" or "1"))
        {
            throw new SolutionImportException(manifest.Path + "/Managed", $"It is {managed}.", "In a zip it is 0 (unmanaged) or 1 (managed).");
        }

        if (!Version.TryParse(manifest.Needed("Version"), out _))
        {
            throw new SolutionImportException(manifest.Path + "/Version", $"'{manifest.Text("Version")}' is no version.", "Write four numbers, such as 1.0.0.0.");
        }

        return new Manifest(
            manifest.Needed("UniqueName"), FirstLabel(manifest) ?? manifest.Needed("UniqueName"), manifest.Needed("Version"), managed == "1",
            publisher.Needed("UniqueName"), publisher.Needed("CustomizationPrefix"), publisher.Number("CustomizationOptionValuePrefix", 10000))
        {
            Needs = RequiredComponents.Read(manifest),
        };
    }

    /// <summary>What the manifest lists as part of the solution must be in the zip.</summary>
    public static void CheckRoots(XElement root, IReadOnlySet<string> present)
    {
        var manifest = new Node(root.Element("SolutionManifest")!, "solution.xml/SolutionManifest");
        foreach (var component in manifest.Children("RootComponents", "RootComponent"))
        {
            var type = component.NeededAttribute("type");
            if (!Kinds.TryGetValue(type, out var kind))
            {
                throw component.Refuse($"The importer does not know root components of type {type}.", $"Known types: {string.Join(", ", Kinds.Keys)}.");
            }

            var name = type is "20" or "29" or "60" or "92" ? component.Id(component.NeededAttribute("id")).ToString("D") : component.NeededAttribute("schemaName").ToLowerInvariant();
            if (!present.Contains($"{type}:{name}"))
            {
                throw component.Refuse($"It names the {kind} {name}, which the zip lacks.", "Add the component, or take it off the list.");
            }
        }
    }

    private static string? FirstLabel(Node manifest) => manifest.Children("LocalizedNames", "LocalizedName").Select(n => n.Attribute("description")).FirstOrDefault();
}
