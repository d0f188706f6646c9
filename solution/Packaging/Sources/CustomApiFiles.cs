using System.Collections.Generic;
using System.IO;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>customapis/…: raw files that the zip carries as they are; children in alphabetical order.</summary>
internal static class CustomApiFiles
{
    public static IEnumerable<GeneratedFile> Write(CustomApiSchema api)
    {
        var folder = Path.Combine("customapis", api.Name);
        yield return File(api, Path.Combine(folder, "customapi.xml"), Api(api));
        foreach (var parameter in api.Parameters)
        {
            var content = new XElement(
                "customapirequestparameter",
                new XAttribute("uniquename", parameter.Name),
                Text("description", parameter.Description),
                Text("displayname", parameter.Label),
                XmlText.Values(("iscustomizable", 0), ("isoptional", parameter.Required ? 0 : 1)),
                Table(parameter.Table),
                XmlText.Values(("name", parameter.Name), ("type", (int)parameter.Type)));
            yield return File(api, Path.Combine(folder, "customapirequestparameters", parameter.Name, "customapirequestparameter.xml"), content);
        }

        foreach (var property in api.Properties)
        {
            var content = new XElement(
                "customapiresponseproperty",
                new XAttribute("uniquename", property.Name),
                Text("description", property.Description),
                Text("displayname", property.Label),
                XmlText.Values(("iscustomizable", 0)),
                Table(property.Table),
                XmlText.Values(("name", property.Name), ("type", (int)property.Type)));
            yield return File(api, Path.Combine(folder, "customapiresponseproperties", property.Name, "customapiresponseproperty.xml"), content);
        }
    }

    private static XElement Api(CustomApiSchema api) => new(
        "customapi",
        new XAttribute("uniquename", api.Name),
        XmlText.Values(("allowedcustomprocessingsteptype", 0), ("bindingtype", 0)),
        Text("description", api.Description),
        Text("displayname", api.Label),
        api.Privilege is { } privilege ? new XElement("executeprivilegename", privilege) : null,
        XmlText.Values(("iscustomizable", 0), ("isfunction", 0), ("isprivate", 0), ("name", api.Name)),
        new XElement("plugintypeid", new XElement("plugintypeexportkey", NameBasedGuid.Of("plugintype", api.PluginType))),
        new XElement("workflowsdkstepenabled", 0));

    private static GeneratedFile File(CustomApiSchema api, string path, XElement content) =>
        new(path, XmlText.Write(content, declaration: false), $"Custom API {api.Name}");

    private static XElement? Table(string? table) => table is null ? null : new XElement("logicalentityname", table);

    private static XElement Text(string name, string text) => new(
        name,
        new XAttribute("default", text),
        new XElement("label", new XAttribute("description", text), new XAttribute("languagecode", Labels.English)));
}
