using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Apps, navigation and dashboards lead to what is there: a dangling id fails the whole import.</summary>
internal static class AppRules
{
    private const string Page = "$webresource:";
    private static readonly string[] PlatformRoles = ["{627090ff-40a3-4053-8790-584edc5be201}", "{119f245c-3cc8-4b62-b31c-d1a046ced15d}"];

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var views = Values(package, "savedqueryid");
        var charts = Values(package, "savedqueryvisualizationid");
        var forms = Values(package, "formid").Union(Values(package, "FormId")).ToHashSet();
        foreach (var part in package.Customizations.Descendants("control").Elements("parameters").Where(p => p.Element("ViewId") is not null))
        {
            var place = $"List or chart {part.Parent!.Attribute("id")?.Value}";
            if (!views.Contains(Lower(part.Element("ViewId")!)))
            {
                yield return Rules.PartView.At(place, $"shows the view {part.Element("ViewId")!.Value}, which the package lacks. Correct the id.");
            }

            if (part.Element("VisualizationId") is { Value.Length: > 0 } chart && !charts.Contains(Lower(chart)))
            {
                yield return Rules.PartChart.At(place, $"shows the chart {chart.Value}, which the package lacks. Correct the id.");
            }
        }

        foreach (var component in package.Components("AppModules").Descendants("AppModuleComponent"))
        {
            var (type, id, name) = (component.Attribute("type")?.Value, component.Attribute("id")?.Value ?? string.Empty, component.Attribute("schemaName")?.Value ?? string.Empty);
            var isThere = type switch
            {
                "1" => package.HasTable(name),
                "26" => views.Contains(id),
                "59" => charts.Contains(id),
                "60" => forms.Contains(id),
                "62" => package.Components("AppModuleSiteMaps").Any(m => m.Element("SiteMapUniqueName")?.Value == name),
                _ => false,
            };
            if (!isThere)
            {
                yield return Rules.AppComponent.At($"App component {type} {id}{name}", "is not in the package, which fails the import of the app. Add it or take it out of the app.");
            }
        }

        var roles = package.Components("Roles").Select(r => r.Attribute("id")?.Value).Concat(PlatformRoles).ToHashSet();
        foreach (var role in package.Components("AppModules").Descendants("Role").Select(r => r.Attribute("id")?.Value).Where(r => !roles.Contains(r)))
        {
            yield return Rules.AppRole.At("App", $"is given to the role {role}, which the package lacks. Correct the id.");
        }

        foreach (var entry in package.Components("AppModuleSiteMaps").Descendants("SubArea").Where(e => !Leads(package, e, forms)))
        {
            yield return Rules.NavigationEntry.At($"Entry {entry.Attribute("Id")?.Value}", "of the navigation leads to nothing that is there. Name a table, a page or a dashboard of the package.");
        }
    }

    private static bool Leads(Package package, XElement entry, HashSet<string> forms)
    {
        if (entry.Attribute("Entity") is { } table)
        {
            return package.HasTable(table.Value);
        }

        var url = entry.Attribute("Url")?.Value ?? string.Empty;
        return entry.Attribute("DefaultDashboard") is { } dashboard
            ? forms.Contains($"{{{dashboard.Value}}}")
            : url.StartsWith(Page, StringComparison.Ordinal) && package.Components("WebResources").Any(w => w.Element("Name")?.Value == url[Page.Length..]);
    }

    private static HashSet<string> Values(Package package, string element) => package.Customizations.Descendants(element).Select(Lower).ToHashSet();

    private static string Lower(XElement element) => element.Value.ToLowerInvariant();
}
