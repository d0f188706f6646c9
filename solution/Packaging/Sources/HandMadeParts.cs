using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Components that people make in solution/src: web resources, apps, sitemaps, dashboards. The manifest must list them.</summary>
internal sealed class HandMadeParts(string sourceFolder)
{
    public IReadOnlyList<string> WebResources => Roots("WebResources", "*.data.xml").Select(r => r.Element("Name")!.Value).Order(StringComparer.Ordinal).ToList();

    public IReadOnlyList<string> AppModules => Roots("AppModules", "AppModule.xml").Select(r => r.Element("UniqueName")!.Value).Order(StringComparer.Ordinal).ToList();

    public IReadOnlyList<string> SiteMaps => Roots("AppModuleSiteMaps", "AppModuleSiteMap.xml").Select(r => r.Element("SiteMapUniqueName")!.Value).Order(StringComparer.Ordinal).ToList();

    public IReadOnlyList<string> Dashboards => Roots("Dashboards", "*.xml").Select(r => r.Element("FormId")!.Value).Order(StringComparer.Ordinal).ToList();

    private IEnumerable<XElement> Roots(string folder, string pattern)
    {
        var path = Path.Combine(sourceFolder, folder);
        return Directory.Exists(path)
            ? Directory.GetFiles(path, pattern, SearchOption.AllDirectories).Select(f => XDocument.Load(f).Root!)
            : [];
    }
}
