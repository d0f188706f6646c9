using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using System.Xml.XPath;

namespace LeadGovernance.Packaging.Checks.Oracles;

/// <summary>The schemas that Microsoft published; they are not ours to ship, and older than today's exports: what they miss is taken out before they are asked.</summary>
internal sealed class PublishedSchemas
{
    /// <summary>Each schema, the root element it knows, and where such elements are in the customizations.</summary>
    private static readonly (string File, string Root, string Owner)[] Parts =
    [
        ("CustomizationsSolution.xsd", "ImportExportXml", "ImportExportXml"),
        ("FormXml.xsd", "form", "systemform"),
        ("FormXml.xsd", "form", "Dashboard"),
        ("Fetch.xsd", "fetch", "savedquery"),
        ("Fetch.xsd", "fetch", "visualization"),
        ("VisualizationDataDescription.xsd", "datadefinition", "visualization"),
        ("SiteMap.xsd", "SiteMap", "AppModuleSiteMap"),
        ("RibbonCore.xsd", "RibbonDiffXml", "ImportExportXml"),
    ];

    private readonly Dictionary<string, XmlSchemaSet> schemas;

    private PublishedSchemas(Dictionary<string, XmlSchemaSet> schemas) => this.schemas = schemas;

    /// <summary>What the schemas miss, by XPath, and why it is right all the same.</summary>
    public static IReadOnlyList<AllowedLine> Allowed { get; } = AllowedLine.Read("xsd-allow-list.txt");

    /// <param name="folder">Where the schemas are, or the folder xsd with them; null is answered when it lacks one of them.</param>
    public static PublishedSchemas? Find(string folder)
    {
        var place = new[] { folder, Path.Combine(folder, "xsd") }.FirstOrDefault(candidate => Parts.All(part => File.Exists(Path.Combine(candidate, part.File))));
        return place is null ? null : new PublishedSchemas(Parts.Select(part => part.File).Distinct().ToDictionary(file => file, file => Load(Path.Combine(place, file))));
    }

    public IEnumerable<CheckFinding> Check(XElement customizations)
    {
        var known = new XElement(customizations);
        foreach (var node in Allowed.SelectMany(allowed => ((IEnumerable)known.XPathEvaluate(allowed.What)).Cast<XObject>()).ToList())
        {
            Remove(node);
        }

        return Parts.SelectMany(part => known.DescendantsAndSelf(part.Owner).SelectMany(owner => owner.DescendantsAndSelf(part.Root)).SelectMany(element => Problems(part.File, element))).Distinct();
    }

    private static void Remove(XObject node)
    {
        if (node is XAttribute attribute)
        {
            attribute.Remove();
        }
        else
        {
            ((XElement)node).Remove();
        }
    }

    private static XmlSchemaSet Load(string file)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, file);
        set.Compile();
        return set;
    }

    private List<CheckFinding> Problems(string file, XElement element)
    {
        var problems = new List<CheckFinding>();
        new XDocument(new XElement(element)).Validate(schemas[file], (sender, problem) => problems.Add(Rules.Schema.At(Place(element, sender as XObject), $"{problem.Message.TrimEnd('.')}. ({file})")));
        return problems;
    }

    /// <summary>The nearest names above: of the copy that was judged, then of the element it was copied from.</summary>
    private static string Place(XElement element, XObject? found) =>
        string.Join("/", element.Ancestors().Reverse().Concat((found as XElement ?? found?.Parent)?.AncestorsAndSelf().Reverse() ?? [])
            .Select(node => node.Attribute("Name")?.Value ?? node.Attribute("PhysicalName")?.Value ?? node.Attribute("name")?.Value ?? node.Attribute("Id")?.Value ?? node.Elements("Name").Select(name => name.Value).FirstOrDefault())
            .OfType<string>().Distinct()) is { Length: > 0 } place ? place : element.Name.LocalName;
}
