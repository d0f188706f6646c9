using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Other/Customizations.xml: the empty top nodes in the order of real exports; optional ones only when used.</summary>
internal static class SkeletonFile
{
    /// <summary>All top nodes of ours, in their order.</summary>
    public static readonly IReadOnlyList<string> TopNodes =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings", "optionsets", "Dashboards", "WebResources", "CustomControls",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "EntityDataProviders", "Languages",
    ];

    public static GeneratedFile Write(IReadOnlyList<AssemblyRegistration> assemblies, ListedParts parts)
    {
        var unused = new[]
        {
            ("Dashboards", parts.Dashboards.Count),
            ("WebResources", parts.WebResources.Count),
            ("SdkMessageProcessingSteps", assemblies.SelectMany(a => a.Types).Sum(t => t.Steps.Count)),
            ("AppModuleSiteMaps", parts.SiteMaps.Count),
            ("AppModules", parts.AppModules.Count),
        }.Where(node => node.Item2 == 0).Select(node => node.Item1);
        var root = new XElement(
            "ImportExportXml",
            XmlText.XsiDeclaration,
            TopNodes.Except(unused).SkipLast(1).Select(name => new XElement(name)),
            new XElement(TopNodes[^1], new XElement("Language", Labels.English), new XElement("Language", Labels.German)));
        return new GeneratedFile(Path.Combine("Other", "Customizations.xml"), XmlText.Write(root, declaration: true), "The customizations skeleton");
    }
}
