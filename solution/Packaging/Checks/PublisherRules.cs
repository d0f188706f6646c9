using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>What is ours is called so: without the publisher's prefix a name can meet somebody else's.</summary>
internal static class PublisherRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var prefix = package.Manifest.Descendants("CustomizationPrefix").FirstOrDefault()?.Value + "_";
        return from own in Own(package)
               where !own.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
               select Rules.Prefix.At($"{own.Kind} {own.Name}", $"does not begin with the publisher's prefix {prefix} and can meet a name of somebody else. Rename it.");
    }

    private static IEnumerable<(string Kind, string Name)> Own(Package package) =>
    [
        .. package.OwnTables.Select(table => ("Table", Package.LogicalName(table))),
        .. package.Tables.SelectMany(Package.ColumnsOf).Where(column => column.Element("IsCustomField")?.Value == "1").Select(column => ("Column", column.Element("LogicalName")?.Value ?? string.Empty)),
        .. package.Components("optionsets").Select(choice => ("Choice", choice.Attribute("Name")?.Value ?? string.Empty)),
        .. package.Components("WebResources").Select(resource => ("Web resource", resource.Element("Name")?.Value ?? string.Empty)),
        .. package.Components("AppModules").Select(app => ("App", app.Element("UniqueName")?.Value ?? string.Empty)),
        .. package.Components("AppModuleSiteMaps").Select(map => ("Sitemap", map.Element("SiteMapUniqueName")?.Value ?? string.Empty)),
        .. package.Components("connectionreferences").Select(reference => ("Connection reference", reference.Attribute("connectionreferencelogicalname")?.Value ?? string.Empty)),
        .. package.Files("customapi.xml").Select(api => ("Custom API", api.Root.Attribute("uniquename")?.Value ?? string.Empty)),
    ];
}
