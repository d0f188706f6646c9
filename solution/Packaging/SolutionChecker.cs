using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging.Checks;
using LeadGovernance.Packaging.Checks.Flows;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging;

/// <summary>Checks a package against itself, its dlls and what is known of the platform: everything that can be judged without an environment.</summary>
public static class SolutionChecker
{
    /// <summary>In the order of what stands on what: the first finding is the cause, later ones may follow from it.</summary>
    private static readonly CheckGroup[] Groups =
    [
        new("manifest", ManifestRules.Check),
        new("tables", TableRules.Check),
        new("relationships", RelationshipRules.Check),
        new("roles", RoleRules.Check),
        new("labels", LabelRules.Check),
        new("assemblies", AssemblyRules.Check),
        new("code of the dlls", CodeRules.Check),
        new("steps", StepRules.Check),
        new("registrations", RegistrationRules.Check),
        new("custom APIs", CustomApiRules.Check),
        new("views, charts and forms", ScreenRules.Check),
        new("apps", AppRules.Check),
        new("web resources", WebResourceRules.Check),
        new("scripts", ScriptRules.Check),
        new("entries", EntryRules.Check),
    ];

    /// <summary>Every rule that a finding can name.</summary>
    public static IReadOnlyList<CheckRule> Rules => Checks.Rules.All;

    /// <summary>The rule that committed sources break which differ from what is declared.</summary>
    public static CheckRule AsDeclared => Checks.Rules.AsDeclared;

    /// <summary>Checks a zip of either solution, or an unpacked one with the dlls that are packed with it.</summary>
    /// <param name="dlls">Of an unpacked solution; a zip carries its own.</param>
    /// <exception cref="PackagingException">It is no solution.</exception>
    public static IReadOnlyList<CheckFinding> Check(string zipOrFolder, SolutionSchema schema, IReadOnlyList<string>? dlls = null, Action<string>? progress = null)
    {
        var content = Directory.Exists(zipOrFolder) ? PackageContent.FromFolder(zipOrFolder, dlls ?? [], managed: false) : PackageContent.FromZip(zipOrFolder);
        var package = new Package(content, schema.Standard);
        if (package.Components("Workflows").Any())
        {
            progress?.Invoke("flows");
            return FlowPackage.Check(package, schema);
        }

        var findings = new List<CheckFinding>();
        foreach (var group in Groups)
        {
            progress?.Invoke(group.Title);
            findings.AddRange(group.Check(package));
        }

        return findings;
    }

    private sealed record CheckGroup(string Title, Func<Package, IEnumerable<CheckFinding>> Check);
}
