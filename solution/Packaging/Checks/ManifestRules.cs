using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Every root component is in the package and every component that must be a root is one, once.</summary>
internal static partial class ManifestRules
{
    public static IEnumerable<CheckFinding> Check(Package package)
    {
        var roots = package.Manifest.Descendants("RootComponent").Select(Key).ToList();
        var present = Present(package).ToList();
        foreach (var root in roots.Except(present))
        {
            yield return Rules.RootIsThere.At(root, "is a root component but not in the package. Remove it from Other/Solution.xml or add the component.");
        }

        foreach (var component in present.Except(roots))
        {
            yield return Rules.RootIsListed.At(component, "is in the package but not a root component, so the import leaves it out. Add it to Other/Solution.xml.");
        }

        foreach (var twice in roots.Concat(present).GroupBy(k => k).Where(g => g.Count() > 2))
        {
            yield return Rules.RootOnce.At(twice.Key, "appears more than once. Ids and names must be unique.");
        }

        if (package.Manifest.Descendants("Managed").SingleOrDefault()?.Value is not ("0" or "1"))
        {
            yield return Rules.Managed.At("solution.xml", "Managed must be 0 or 1 in a zip.");
        }

        if (package.Manifest.Element("SolutionManifest")?.Element("Version")?.Value is var version && !FourNumbers().IsMatch(version ?? string.Empty))
        {
            yield return Rules.Version.At("solution.xml", $"has the version {version}; the platform compares four numbers. Write major.minor.build.revision.");
        }

        foreach (var missing in new[] { "version", "SolutionPackageVersion", "languagecode", "generatedBy" }.Where(name => !FormatOf(name).IsMatch(package.Manifest.Attribute(name)?.Value ?? string.Empty)))
        {
            yield return Rules.Format.At("solution.xml", $"has {missing} \"{package.Manifest.Attribute(missing)?.Value}\". Write it as exports for 9.x do: a newer format is refused, and none can't be read.");
        }
    }

    private static Regex FormatOf(string attribute) => attribute switch
    {
        "version" => Nine(),
        "SolutionPackageVersion" => Format(),
        "languagecode" => Language(),
        _ => Anything(),
    };

    private static string Key(XElement root) => (string?)root.Attribute("type") switch
    {
        "1" or "9" or "61" or "62" or "80" => $"{Kind(root)} {root.Attribute("schemaName")?.Value}",
        _ => $"{Kind(root)} {root.Attribute("id")?.Value}",
    };

    private static string Kind(XElement root) => (string?)root.Attribute("type") switch
    {
        "1" => "Table",
        "9" => "Choice",
        "20" => "Role",
        "29" => "Flow",
        "60" => "Dashboard",
        "61" => "Web resource",
        "62" => "Sitemap",
        "80" => "App",
        "91" => "Assembly",
        "92" => "Step",
        var other => $"Component of type {other}",
    };

    private static IEnumerable<string> Present(Package package) =>
    [
        .. package.Tables.Select(t => $"Table {Package.LogicalName(t)}"),
        .. package.Components("optionsets").Select(o => $"Choice {o.Attribute("Name")?.Value}"),
        .. package.Components("Roles").Select(r => $"Role {r.Attribute("id")?.Value}"),
        .. package.Components("Workflows").Select(w => $"Flow {w.Attribute("WorkflowId")?.Value}"),
        .. package.Components("Dashboards").Select(d => $"Dashboard {d.Element("FormId")?.Value}"),
        .. package.Components("WebResources").Select(w => $"Web resource {w.Element("Name")?.Value}"),
        .. package.Components("AppModuleSiteMaps").Select(m => $"Sitemap {m.Element("SiteMapUniqueName")?.Value}"),
        .. package.Components("AppModules").Select(a => $"App {a.Element("UniqueName")?.Value}"),
        .. package.Components("SolutionPluginAssemblies").Select(a => $"Assembly {Braced(a.Attribute("PluginAssemblyId")?.Value)}"),
        .. package.Steps.Select(s => $"Step {s.Attribute("SdkMessageProcessingStepId")?.Value}"),
    ];

    private static string Braced(string? id) => Guid.TryParse(id, out var guid) ? guid.ToString("B") : id ?? string.Empty;

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex FourNumbers();

    [GeneratedRegex(@"^9(\.\d+){3}$")]
    private static partial Regex Nine();

    [GeneratedRegex(@"^9\.[0-2]$")]
    private static partial Regex Format();

    [GeneratedRegex(@"^\d{4,5}$")]
    private static partial Regex Language();

    [GeneratedRegex(".")]
    private static partial Regex Anything();
}
