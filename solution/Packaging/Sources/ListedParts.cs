using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Web resources, apps, sitemaps, dashboards: generated ones and those that people laid into solution/src. The manifest must list both.</summary>
internal sealed class ListedParts(string sourceFolder, IReadOnlyList<GeneratedFile> generated)
{
    public IReadOnlyList<string> WebResources => Names("WebResources", ".data.xml", "Name");

    public IReadOnlyList<string> AppModules => Names("AppModules", "AppModule.xml", "UniqueName");

    public IReadOnlyList<string> SiteMaps => Names("AppModuleSiteMaps", "AppModuleSiteMap.xml", "SiteMapUniqueName");

    public IReadOnlyList<string> Dashboards => Names("Dashboards", ".xml", "FormId");

    private List<string> Names(string folder, string ending, string name) =>
        Roots(folder, ending).Select(r => r.Element(name)!.Value).Distinct().Order(StringComparer.Ordinal).ToList();

    private IEnumerable<XElement> Roots(string folder, string ending)
    {
        var path = Path.Combine(sourceFolder, folder);
        var lying = Directory.Exists(path)
            ? Directory.GetFiles(path, "*" + ending, SearchOption.AllDirectories).Where(f => !IsLeftOver(f)).Select(f => XDocument.Load(f).Root!)
            : [];
        return lying.Concat(generated.Where(g => g.Path.StartsWith(folder, StringComparison.Ordinal) && g.Path.EndsWith(ending, StringComparison.Ordinal)).Select(g => XDocument.Parse(g.Content).Root!));
    }

    /// <summary>A generated file that is no longer generated is about to be deleted.</summary>
    private bool IsLeftOver(string file)
    {
        var path = Path.GetRelativePath(sourceFolder, file);
        return SourceTree.IsGeneratedPlace(path) && generated.All(g => g.Path != path);
    }
}
