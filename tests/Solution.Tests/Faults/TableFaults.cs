using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In tables, columns, choices, relationships, roles and labels.</summary>
internal static class TableFaults
{
    public static IReadOnlyList<Fault> All =>
    [
        Plant.Xml("A table without a name", "LGS0013", root => root.Descendants("Entity").First().Element("Name")!.Remove()),
        Plant.Xml("A table that nobody owns", "LGS0013", root => root.Descendants("OwnershipTypeMask").First().Remove()),
        Plant.Xml("A column without a name", "LGS0013", root => Column(root, "lgov_charter", "lgov_name").Element("LogicalName")!.Remove()),
        Plant.Xml("A choice twice", "LGS0013", root => Twice(root.Element("optionsets")!.Elements().First())),
        Plant.Xml("An option without a value", "LGS0013", root => root.Element("optionsets")!.Descendants("option").First().Attribute("value")!.Remove()),
        Plant.Text("A publisher without option values", "LGS0013", Plant.Manifest, "CustomizationOptionValuePrefix>72310</CustomizationOptionValuePrefix", "OptionValues>72310</OptionValues"),
        Plant.Text("An unknown choice", "LGS0201", Plant.Customizations, "<OptionSetName>lgov_level</OptionSetName>", "<OptionSetName>lgov_levels</OptionSetName>"),
        Plant.Text("A length that is not twice the maximum", "LGS0202", Plant.Customizations, "<Length>200</Length>", "<Length>100</Length>"),
        Plant.Xml("A column twice", "LGS0203", root => Twice(Column(root, "lgov_charter", "importsequencenumber"))),
        Plant.Xml("A missing system column", "LGS0204", root => Column(root, "lgov_charter", "importsequencenumber").Remove()),
        Plant.Xml("A table without a primary name", "LGS0205", root => Column(root, "lgov_charter", "lgov_name").SetElementValue("DisplayMask", "ValidForForm")),
        Plant.Xml("An option outside the publisher's range", "LGS0206", root => Add(root, "lgov_level", "100000002")),
        Plant.Xml("An option twice", "LGS0207", root => Add(root, "lgov_level", "723100000")),
        Plant.Xml("A status reason twice", "LGS0207", root => Twice(root.Descendants("status").First())),
        Plant.Text("A query for a value that its choice lacks", "LGS0208", Plant.Customizations, "attribute=\"lgov_handoverstate\" operator=\"eq\" value=\"723100001\"", "attribute=\"lgov_handoverstate\" operator=\"eq\" value=\"723100099\""),
        Plant.Xml("A query for a state that is none", "LGS0208", root => root.Descendants("condition").First(node => node.Attribute("attribute")!.Value == "statecode" && node.Ancestors("entity").First().Attribute("name")!.Value == "lgov_charter").SetAttributeValue("value", "7")),
        Plant.Text("A default that is no option", "LGS0208", Plant.Customizations, "<AppDefaultValue>723100000<", "<AppDefaultValue>723100077<"),

        Plant.Xml("A relationship twice", "LGS0301", root => Twice(Relationship(root, "lgov_triggerevent_Account"))),
        Plant.Text("A relationship to an unknown table", "LGS0302", Plant.Customizations, "<ReferencedEntityName>lgov_Charter</ReferencedEntityName>", "<ReferencedEntityName>lgov_Chart</ReferencedEntityName>"),
        Plant.Xml("A relationship by a missing column", "LGS0303", root => root.Descendants("ReferencingAttributeName").First(name => name.Value == "CreatedBy").SetValue("CreatedByWhom")),
        // The lookup of that column is left without its relationship.
        Plant.Text("A missing column", "LGS0303", Plant.Customizations, "<ReferencingAttributeName>lgov_Channel</ReferencingAttributeName>", "<ReferencingAttributeName>lgov_Channels</ReferencingAttributeName>", "LGS0304"),
        Plant.Xml("A lookup without its relationship", "LGS0304", root => Relationship(root, "lgov_triggerevent_Account").Remove()),
        Plant.Text("A cascade that is none", "LGS0305", Plant.Customizations, "<CascadeDelete>RemoveLink</CascadeDelete>", "<CascadeDelete>Forget</CascadeDelete>"),
        Plant.Text("A cascade that this one can't have", "LGS0305", Plant.Customizations, "<CascadeRollupView>NoCascade</CascadeRollupView>", "<CascadeRollupView>Cascade</CascadeRollupView>"),

        Plant.Text("An unknown privilege", "LGS0401", Plant.Customizations, "name=\"prvReadlgov_Charter\"", "name=\"prvReadlgov_charter\""),
        Plant.Text("An unknown level", "LGS0402", Plant.Customizations, "name=\"prvReadLead\" level=\"", "name=\"prvReadLead\" level=\"All"),
        Plant.Text("A level that the table does not have", "LGS0403", Plant.Customizations, "name=\"prvReadlgov_Charter\" level=\"Global\"", "name=\"prvReadlgov_Charter\" level=\"Basic\""),
        Plant.Xml("A privilege twice", "LGS0404", root => Twice(root.Descendants("RolePrivilege").First())),

        Plant.Text("A label missing in German", "LGS0501", Plant.Customizations, "description=\"Kanal\" languagecode=\"1031\"", "description=\"\" languagecode=\"1031\""),
        Plant.Text("A label in another language instead of English", "LGS0501", Plant.Customizations, "description=\"Channel\" languagecode=\"1033\"", "description=\"Channel\" languagecode=\"1034\""),
        Plant.Text("An entry of the navigation without German", "LGS0501", Plant.Customizations, "<Title LCID=\"1031\" Title=\"Erste Schritte\" />", ""),
        Plant.Xml("A column without any label", "LGS0501", root => Column(root, "lgov_charter", "lgov_name").Element("displaynames")!.Remove()),
        Plant.Xml("An option without any label", "LGS0501", root => root.Element("optionsets")!.Descendants("option").First().Element("labels")!.RemoveNodes()),
        Plant.Xml("A view without any name", "LGS0501", root => root.Descendants("savedquery").First().Element("LocalizedNames")!.Remove()),
        Plant.Xml("A view with a name too long to keep", "LGS0502", root => root.Descendants("savedquery").Elements("LocalizedNames").Elements().First().SetAttributeValue("description", new string('a', 201))),
        Plant.Xml("A custom API with a description too long to keep", "LGS0502", "customapis/lgov_SetUp/customapi.xml", api => api.Element("description")!.Element("label")!.SetAttributeValue("description", new string('a', 301))),
        Plant.Step("A step with a name too long to keep", "LGS0502", "guard lead change", step => step.SetAttributeValue("Name", new string('a', 257))),
    ];

    private static void Twice(XElement node) => node.AddAfterSelf(new XElement(node));

    private static XElement Column(XElement root, string table, string column) => root.Descendants("Entity").Single(entity => entity.Element("Name")!.Value.ToLowerInvariant() == table)
        .Element("EntityInfo")!.Descendants("attribute").Single(node => node.Element("LogicalName")!.Value == column);

    private static XElement Relationship(XElement root, string name) => root.Descendants("EntityRelationship").Single(node => node.Attribute("Name")!.Value == name);

    private static void Add(XElement root, string choice, string value)
    {
        var option = new XElement(root.Element("optionsets")!.Elements().Single(node => node.Attribute("Name")!.Value == choice).Descendants("option").First());
        option.SetAttributeValue("value", value);
        root.Element("optionsets")!.Elements().Single(node => node.Attribute("Name")!.Value == choice).Element("options")!.Add(option);
    }
}
