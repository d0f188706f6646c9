using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Names and descriptions fit into the platform's own columns (MaxLength in the reference of its tables); a longer one fails the import.</summary>
internal static class LengthRules
{
    public static IEnumerable<CheckFinding> Check(Package package) =>
        from text in Texts(package)
        where text.Value?.Length > text.Most
        select Rules.TextFits.At($"{text.Place} \"{text.Value![..30]}…\"", $"has {text.Value.Length} characters; the platform keeps {text.Most}. Shorten it.");

    private static IEnumerable<(string Place, string? Value, int Most)> Texts(Package package) =>
    [
        .. package.Manifest.Elements().Elements("UniqueName").Select(name => ("Solution", (string?)name.Value, 65)),
        .. Labels(package.Manifest.Elements(), "LocalizedNames", "Solution", 256),
        .. Labels(package.Manifest.Elements(), "Descriptions", "Solution", 2000),
        .. Labels(package.Customizations.Descendants("savedquery"), "LocalizedNames", "View", 200),
        .. Labels(package.Customizations.Descendants("systemform"), "LocalizedNames", "Form", 100),
        .. Labels(package.Components("Dashboards"), "LocalizedNames", "Dashboard", 100),
        .. Labels(package.Customizations.Descendants("visualization"), "LocalizedNames", "Chart", 100),
        .. package.Components("Roles").Select(role => ("Role", role.Attribute("name")?.Value, 100)),
        .. package.Components("Workflows").Select(flow => ("Flow", flow.Attribute("Name")?.Value, 100)),
        .. package.Steps.SelectMany(step => new[] { ("Step", step.Attribute("Name")?.Value, 256), ("Description of a step", step.Element("Description")?.Value, 256) }),
        .. package.Components("WebResources").SelectMany(page => new[] { ("Web resource", page.Element("Name")?.Value, 256), ("Web resource", page.Element("DisplayName")?.Value, 256), ("Description of a web resource", page.Element("Description")?.Value, 2000) }),
        .. new[] { "customapi.xml", "customapirequestparameter.xml", "customapiresponseproperty.xml" }.SelectMany(package.Files).SelectMany(part => OfApi(part.Root)),
    ];

    private static IEnumerable<(string Place, string? Value, int Most)> OfApi(XElement part) =>
    [
        ("Custom API", part.Attribute("uniquename")?.Value, 128),
        ("Custom API", part.Element("name")?.Value, 100),
        .. part.Elements("displayname").Descendants("label").Select(label => ("Display name of a custom API", label.Attribute("description")?.Value, 100)),
        .. part.Elements("description").Descendants("label").Select(label => ("Description of a custom API", label.Attribute("description")?.Value, 300)),
    ];

    private static IEnumerable<(string Place, string? Value, int Most)> Labels(IEnumerable<XElement> owners, string list, string place, int most) =>
        owners.Elements(list).Elements().Select(label => (place, label.Attribute("description")?.Value, most));
}
