using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using LeadGovernance.Packaging;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In the zip, its manifest and its entries.</summary>
internal static class PackageFaults
{
    private static readonly byte[] Empty = Encoding.UTF8.GetBytes("<empty />");

    public static IReadOnlyList<Fault> All =>
    [
        Plant.Text("XML that breaks off", "LGS0001", Plant.Customizations, "</ImportExportXml>", ""),
        Plant.Text("A part that is no XML", "LGS0001", "customapis/lgov_SetUp/customapi.xml", "<customapi", "customapi"),
        Plant.Zip("An entry outside its folder", "LGS0002", parts => parts.Insert(0, new("../evil.xml", Empty, parts[0].Time))),
        Plant.Zip("An entry from the root", "LGS0002", parts => parts.Insert(0, new("/evil.xml", Empty, parts[0].Time))),
        Plant.Zip("An entry with a backslash", "LGS0002", parts => parts.Add(new("z\\evil.xml", Empty, parts[0].Time))),
        Plant.Zip("An entry twice", "LGS0003", parts => parts.Add(parts[^1] with { Name = "solution.xml" })),
        Plant.Zip("An entry twice but for capital letters", "LGS0003", parts => parts.Insert(parts.Count - 1, new("solution.XML", Empty, parts[0].Time))),
        Plant.Entries("No content types", "LGS0004", parts => parts.Remove("[Content_Types].xml")),
        Plant.Entries("No customizations", "LGS0004", parts => parts.Remove(Plant.Customizations)),
        Plant.Entries("No manifest", "LGS0004", parts => parts.Remove(Plant.Manifest)),
        Plant.Text("An extension without a content type", "LGS0005", "[Content_Types].xml", "Extension=\"dll\"", "Extension=\"exe\""),
        Plant.Text("A page without a content type", "LGS0005", "[Content_Types].xml", "PartName=\"/WebResources/lgov_help", "PartName=\"/WebResources/lgov_halp"),
        Plant.Entries("A dll of the platform", "LGS0006", parts => parts["PluginAssemblies/Microsoft.Xrm.Sdk.dll"] = FaultyDll.Using("System.Object")),
        Plant.Text("A declaration in the zip", "LGS0007", Plant.Customizations, "<ImportExportXml", "<?xml version=\"1.0\"?><ImportExportXml"),
        Plant.Text("A byte order mark", "LGS0007", Plant.Manifest, "<ImportExportXml", "\uFEFF<ImportExportXml"),
        Plant.Zip("An entry with the time of its making", "LGS0008", parts => parts[3] = parts[3] with { Time = parts[3].Time.AddDays(2000) }),
        Plant.Zip("Entries in another order", "LGS0008", parts => parts.Reverse()),
        Plant.Xml("Top nodes in another order", "LGS0009", root => First(root, "Roles")),
        Plant.Xml("A manifest in another order", "LGS0009", Plant.Manifest, root => First(root.Element("SolutionManifest")!, "Version")),
        Plant.Xml("A table's parts in another order", "LGS0009", root => First(root.Descendants("Entity").First(), "SavedQueries")),
        Plant.Step("A step's nodes in another order", "LGS0009", "guard lead change", step => First(step, "Stage")),
        new("Sources that nobody generated", "LGS0011", _ =>
        {
            using var copy = new WorkingCopy();
            copy.Edit(copy.Source, "OptionSets/lgov_level.xml", "723100000", "723100009");
            return SolutionChecker.CheckSources(copy.Inputs);
        }),

        Plant.Xml("A root component that is not there", "LGS0101", Plant.Manifest, root => Roots(root).Add(new XElement("RootComponent", new XAttribute("type", "1"), new XAttribute("schemaName", "lgov_chart")))),
        Plant.Xml("A table that is no root component", "LGS0102", Plant.Manifest, root => Root(root, "lgov_charter").Remove()),
        Plant.Xml("A root component twice", "LGS0103", Plant.Manifest, root => Roots(root).Add(new XElement(Root(root, "lgov_charter")))),
        Plant.Text("The managed value of unpacked sources", "LGS0104", Plant.Manifest, "<Managed>0</Managed>", "<Managed>2</Managed>"),
        Plant.Text("A version of three numbers", "LGS0105", Plant.Manifest, ".0</Version>", "</Version>"),
        Plant.Text("A version in words", "LGS0105", Plant.Manifest, ".0</Version>", ".0-beta</Version>"),
        Plant.Text("A format that no platform has", "LGS0106", Plant.Manifest, "SolutionPackageVersion=\"9.2\"", "SolutionPackageVersion=\"10.0\""),
        Plant.Text("No language", "LGS0106", Plant.Manifest, " languagecode=\"1033\"", ""),
        Plant.Entries("A choice without the publisher's prefix", "LGS0107", parts =>
        {
            Plant.Edit(parts, Plant.Customizations, root =>
            {
                var choice = new XElement(root.Descendants("optionset").First(node => node.Attribute("Name")!.Value == "lgov_level"));
                choice.SetAttributeValue("Name", "other_level");
                root.Element("optionsets")!.Add(choice);
            });
            Plant.Edit(parts, Plant.Manifest, root => Roots(root).Add(new XElement("RootComponent", new XAttribute("type", "9"), new XAttribute("schemaName", "other_level"))));
        }),
        Plant.Text("An organisation's address in a text", "LGS0108", Plant.Manifest, "description=\"Publisher of LeadGovernance.\"", "description=\"https://contoso.crm4.dynamics.com/main.aspx\""),
        Plant.Flow("An organisation's address in a flow", "LGS0108", "Workflows/LeadGovernancesweep", "\"PerformUnboundAction\"", "\"PerformUnboundAction\", \"organization\": \"https://contoso.api.crm.dynamics.com\""),
        Plant.Text("A query for a certain row", "LGS0109", Plant.Customizations, "attribute=\"lgov_code\" operator=\"eq\" value=\"unknown\"", "attribute=\"lgov_code\" operator=\"eq\" value=\"{00000000-0000-4000-8000-000000000001}\""),
        Plant.Xml("A query for a certain user", "LGS0109", root => root.Descendants("filter").First().Add(XElement.Parse("<condition attribute=\"ownerid\" operator=\"in\"><value uitype=\"systemuser\">{00000000-0000-4000-8000-000000000001}</value></condition>"))),
        Plant.Step("A step that runs as a certain user", "LGS0109", "guard lead change", step => step.Element("InvocationSource")!.AddBeforeSelf(new XElement("ImpersonatingUserIdName", "SYSTEM"))),
    ];

    private static void First(XElement parent, string child)
    {
        var node = parent.Element(child)!;
        node.Remove();
        parent.AddFirst(node);
    }

    private static XElement Roots(XElement manifest) => manifest.Descendants("RootComponents").Single();

    private static XElement Root(XElement manifest, string name) => Roots(manifest).Elements().Single(root => root.Attribute("schemaName")?.Value == name);
}
