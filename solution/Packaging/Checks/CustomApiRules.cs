using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Custom APIs name a plug-in type of the package, and their parameters are complete.</summary>
internal static class CustomApiRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var declared = package.Dlls.SelectMany(d => d.Registration?.Types ?? []).SelectMany(t => t.CustomApis.Select(api => (Api: api, Type: t.FullName))).ToList();
        foreach (var unknown in declared.Where(d => !package.Content.Entries.ContainsKey($"customapis/{d.Api}/customapi.xml")))
        {
            yield return Rules.ApiIsThere.At($"Custom API {unknown.Api}", $"is registered on {unknown.Type} but not in the package. Declare it in solution/schema/customapis.json.");
        }

        foreach (var (entry, api) in package.Files("customapi.xml"))
        {
            var subject = $"Custom API {api.Attribute("uniquename")?.Value}";
            var type = api.Element("plugintypeid")?.Element("plugintypeexportkey")?.Value;
            if (package.PluginTypes.All(t => t.Attribute("PluginTypeId")?.Value != type))
            {
                yield return Rules.ApiTypeId.At(subject, $"names the plug-in type id {type}, which is not in the package. Register the class with the API's name.");
            }

            var name = api.Attribute("uniquename")?.Value;
            if (declared.Where(d => d.Api == name).Select(d => d.Type).FirstOrDefault() is not { } behind)
            {
                yield return Rules.ApiClass.At(subject, "is registered on no class of the dlls. Put CrmPluginRegistration with its name on the class.");
            }
            else if (type != NameBasedGuid.Of("plugintype", behind).ToString())
            {
                yield return Rules.ApiRightClass.At(subject, $"names another plug-in type than {behind}, which registers it. Correct pluginType in solution/schema/customapis.json.");
            }

            if (api.Element("executeprivilegename")?.Value is { Length: > 0 } privilege && package.PrivilegeOf(privilege) is null)
            {
                yield return Rules.ApiPrivilege.At(subject, $"asks for the privilege {privilege}, which no table of the package or of standard.json has. Correct its spelling (schema case).");
            }

            if (entry.Split('/') is not [_, var folder, _] || folder != api.Attribute("uniquename")?.Value)
            {
                yield return Rules.ApiFolder.At(subject, $"lies at {entry}. Its folder must bear its unique name.");
            }
        }

        var parts = package.Files("customapirequestparameter.xml").Concat(package.Files("customapiresponseproperty.xml"));
        foreach (var (entry, part) in parts)
        {
            var subject = $"{entry.Split('/')[1]}.{part.Attribute("uniquename")?.Value}";
            var table = part.Element("logicalentityname")?.Value;
            if (part.Element("type")?.Value == "5" && (table is null || !package.HasTable(table)))
            {
                yield return Rules.ApiTable.At(subject, $"is a reference to the table {table ?? "(none)"}, which is unknown. Name an existing table.");
            }

            if (!int.TryParse(part.Element("type")?.Value, out var number) || number is < 0 or > 12)
            {
                yield return Rules.ApiType.At(subject, $"has the type {part.Element("type")?.Value}. The platform knows 0 to 12.");
            }

            if (!package.Content.Entries.ContainsKey($"customapis/{entry.Split('/')[1]}/customapi.xml"))
            {
                yield return Rules.ApiPart.At(subject, "belongs to no custom API of the package.");
            }

            if (part.Name.LocalName == "customapirequestparameter" && part.Element("isoptional") is null)
            {
                yield return Rules.ApiOptional.At(subject, "does not say whether it is optional.");
            }
        }
    }
}
