using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Other/Customizations.xml: the empty top nodes in the order of real exports; optional ones only when used.</summary>
internal static class SkeletonFile
{
    public static GeneratedFile Write(IReadOnlyList<AssemblyRegistration> assemblies, ListedParts parts)
    {
        (string Name, bool Used)[] nodes =
        [
            ("Entities", true), ("Roles", true), ("Workflows", true), ("FieldSecurityProfiles", true), ("Templates", true),
            ("EntityMaps", true), ("EntityRelationships", true), ("OrganizationSettings", true), ("optionsets", true),
            ("Dashboards", parts.Dashboards.Count > 0),
            ("WebResources", parts.WebResources.Count > 0),
            ("CustomControls", true),
            ("SolutionPluginAssemblies", true),
            ("SdkMessageProcessingSteps", assemblies.SelectMany(a => a.Types).Any(t => t.Steps.Count > 0)),
            ("AppModuleSiteMaps", parts.SiteMaps.Count > 0),
            ("AppModules", parts.AppModules.Count > 0),
            ("EntityDataProviders", true),
        ];
        var root = new XElement(
            "ImportExportXml",
            XmlText.XsiDeclaration,
            nodes.Where(n => n.Used).Select(n => new XElement(n.Name)),
            new XElement("Languages", new XElement("Language", Labels.English), new XElement("Language", Labels.German)));
        return new GeneratedFile(Path.Combine("Other", "Customizations.xml"), XmlText.Write(root, declaration: true), "The customizations skeleton");
    }
}
