using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Sources;

namespace LeadGovernance.Packaging.Zip;

/// <summary>Fills the skeleton's top nodes with the component files; drops nothing and reorders nothing inside a component.</summary>
internal static class CustomizationsMerger
{
    public static XElement Merge(string folder, bool managed)
    {
        var files = new UnpackedFiles(folder, managed);
        var root = files.Root(Path.Combine("Other", "Customizations.xml"));
        root.Add(XmlText.XsiDeclaration);
        Fill(root, "Entities", files.Roots("Entities", "Entity.xml").OrderBy(e => e.Element("Name")!.Value, StringComparer.OrdinalIgnoreCase).Select(e => WithParts(e, files)));
        Fill(root, "Workflows", files.Roots("Workflows", "*.data.xml"));
        Fill(root, "Roles", files.Roots("Roles", "*.xml"));
        Fill(root, "EntityRelationships", files.Roots(Path.Combine("Other", "Relationships"), "*.xml").SelectMany(r => r.Elements()).OrderBy(r => r.Attribute("Name")!.Value, StringComparer.OrdinalIgnoreCase));
        Fill(root, "optionsets", files.Roots("OptionSets", "*.xml"));
        Fill(root, "Dashboards", files.Roots("Dashboards", "*.xml"));
        Fill(root, "WebResources", files.Roots("WebResources", "*.data.xml"));
        Fill(root, "SolutionPluginAssemblies", files.Roots("PluginAssemblies", "*.data.xml"));
        Fill(root, "SdkMessageProcessingSteps", files.Roots("SdkMessageProcessingSteps", "*.xml"));
        Fill(root, "AppModuleSiteMaps", files.Roots("AppModuleSiteMaps", "AppModuleSiteMap.xml"));
        Fill(root, "AppModules", files.Roots("AppModules", "AppModule.xml"));
        return root;
    }

    private static void Fill(XElement root, string node, IEnumerable<XElement> components)
    {
        var found = components.ToList();
        if (found.Count == 0)
        {
            return;
        }

        var place = root.Element(node)
            ?? throw new PackagingException($"Other/Customizations.xml has no <{node} />, but there are such components. Run: dotnet run --project cli -- pack --write-registrations");
        place.Add(found);
    }

    /// <summary>Puts forms (grouped by type), views, charts and ribbon into the placeholders of their table.</summary>
    private static XElement WithParts(XElement entity, UnpackedFiles files)
    {
        var folder = Path.Combine("Entities", entity.Element("Name")!.Value);
        string[] formTypes = ["card", "main", "mainInteractionCentric", "mobile", "quick", "quickCreate"];
        foreach (var type in formTypes)
        {
            var forms = files.Roots(Path.Combine(folder, "FormXml", type), "*.xml").SelectMany(r => r.Elements()).ToList();
            if (forms.Count > 0)
            {
                entity.Element("FormXml")!.Add(new XElement("forms", new XAttribute("type", type), forms));
            }
        }

        var views = files.Roots(Path.Combine(folder, "SavedQueries"), "*.xml").SelectMany(r => r.Elements()).ToList();
        if (views.Count > 0)
        {
            entity.Element("SavedQueries")!.Add(new XElement("savedqueries", views));
        }

        entity.Element("Visualizations")?.Add(files.Roots(Path.Combine(folder, "Visualizations"), "*.xml"));
        if (files.Roots(folder, "RibbonDiff.xml").FirstOrDefault() is { } ribbon)
        {
            entity.Element("RibbonDiffXml")!.ReplaceWith(ribbon);
        }

        return entity;
    }
}
