using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Custom APIs name a plug-in type of the package, and their parameters are complete.</summary>
internal static class CustomApiRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        foreach (var (entry, api) in package.Files("customapi.xml"))
        {
            var subject = $"Custom API {api.Attribute("uniquename")?.Value}";
            var type = api.Element("plugintypeid")?.Element("plugintypeexportkey")?.Value;
            if (package.PluginTypes.All(t => t.Attribute("PluginTypeId")?.Value != type))
            {
                yield return new(subject, $"names the plug-in type id {type}, which is not in the package. Register the class with the API's name.");
            }

            if (entry.Split('/') is not [_, var folder, _] || folder != api.Attribute("uniquename")?.Value)
            {
                yield return new(subject, $"lies at {entry}. Its folder must bear its unique name.");
            }
        }

        var parts = package.Files("customapirequestparameter.xml").Concat(package.Files("customapiresponseproperty.xml"));
        foreach (var (entry, part) in parts)
        {
            var subject = $"{entry.Split('/')[1]}.{part.Attribute("uniquename")?.Value}";
            var table = part.Element("logicalentityname")?.Value;
            if (part.Element("type")?.Value == "5" && (table is null || !package.HasTable(table)))
            {
                yield return new(subject, $"is a reference to the table {table ?? "(none)"}, which is unknown. Name an existing table.");
            }

            if (!int.TryParse(part.Element("type")?.Value, out var number) || number is < 0 or > 12)
            {
                yield return new(subject, $"has the type {part.Element("type")?.Value}. The platform knows 0 to 12.");
            }

            if (!package.Content.Entries.ContainsKey($"customapis/{entry.Split('/')[1]}/customapi.xml"))
            {
                yield return new(subject, "belongs to no custom API of the package.");
            }

            if (part.Name.LocalName == "customapirequestparameter" && part.Element("isoptional") is null)
            {
                yield return new(subject, "does not say whether it is optional.");
            }
        }
    }
}
