using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>Screens against Microsoft's published schemas; the schemas are older than today's exports, so what they miss is named.</summary>
[TestClass]
public sealed class XsdTests
{
    // Attributes of real exports that the schemas of 2018 do not know yet.
    private static readonly string[] Younger = ["EnableCollapsibleGroups"];

    [TestMethod]
    [DataRow("FormXml.xsd", "form", "systemform", DisplayName = "Forms")]
    [DataRow("FormXml.xsd", "form", "Dashboard", DisplayName = "Dashboards")]
    [DataRow("Fetch.xsd", "fetch", "savedquery", DisplayName = "The queries of views")]
    [DataRow("Fetch.xsd", "fetch", "visualization", DisplayName = "The queries of charts")]
    [DataRow("VisualizationDataDescription.xsd", "datadefinition", "visualization", DisplayName = "Charts")]
    [DataRow("SiteMap.xsd", "SiteMap", "AppModuleSiteMap", DisplayName = "The navigation")]
    [DataRow("RibbonCore.xsd", "RibbonDiffXml", "RibbonDiffXml", DisplayName = "Command bars")]
    public void What_people_open_obeys_the_published_schema(string xsd, string element, string owner)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new System.Xml.XmlUrlResolver() };
        schemas.Add(null, Oracle.Find(Path.Combine("xsd", xsd)));
        var parts = Directory.GetFiles(Checkout.Source, "*.xml", SearchOption.AllDirectories).Select(f => (File: f, XDocument.Load(f).Root!))
            .Where(f => f.Item2.DescendantsAndSelf(owner).Any())
            .SelectMany(f => f.Item2.DescendantsAndSelf(element).Select(e => (f.File, e))).ToList();

        var problems = parts.SelectMany(p => Problems(schemas, p.e).Select(problem => $"{Path.GetRelativePath(Checkout.Source, p.File)}: {problem}")).ToList();

        Assert.IsNotEmpty(parts);
        Assert.IsEmpty(problems, string.Join("\n", problems.Take(10)));
    }

    private static List<string> Problems(XmlSchemaSet schemas, XElement element)
    {
        var problems = new List<string>();
        new XDocument(new XElement(element)).Validate(schemas, (_, e) => problems.Add(e.Message));
        return problems.Where(p => !Younger.Any(y => p.Contains(y, StringComparison.Ordinal))).ToList();
    }
}
