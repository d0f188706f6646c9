using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging.Checks;
using LeadGovernance.Packaging.Checks.Flows;
using LeadGovernance.Packaging.Checks.Oracles;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging;

/// <summary>Checks a package against itself, its dlls and what is known of the platform: everything that can be judged without an environment.</summary>
public static class SolutionChecker
{
    /// <summary>In the order of what stands on what: the first finding is the cause, later ones may follow from it.</summary>
    private static readonly Func<Package, IEnumerable<CheckFinding>>[] Groups =
    [
        ManifestRules.Check,
        PublisherRules.Check,
        EnvironmentRules.Check,
        OrderRules.Check,
        TableRules.Check,
        OptionRules.Check,
        RelationshipRules.Check,
        RoleRules.Check,
        LabelRules.Check,
        LengthRules.Check,
        AssemblyRules.Check,
        CodeRules.Check,
        StepRules.Check,
        RegistrationRules.Check,
        CustomApiRules.Check,
        ScreenRules.Check,
        QueryRules.Check,
        FormHandlerRules.Check,
        AppRules.Check,
        WebResourceRules.Check,
        RibbonRules.Check,
        PageRules.Check,
        ScriptRules.Check,
        EntryRules.Check,
    ];

    /// <summary>Every rule that a finding can name.</summary>
    public static IReadOnlyList<CheckRule> Rules => Checks.Rules.All;

    /// <summary>What of the committed sources differs from what schema and registrations make of them.</summary>
    public static IReadOnlyList<CheckFinding> CheckSources(PackInputs inputs) =>
        [.. SourceWriter.Differences(inputs.SchemaFolder, inputs).Select(difference => Checks.Rules.AsDeclared.At(difference.Path, difference.Message))];

    /// <summary>Which of the oracles, knowledge of others that is not ours to ship, can't be asked with what is in a folder.</summary>
    public static IReadOnlyList<string> MissingOracles(string? folder) =>
    [
        .. folder is null || PublishedSchemas.Find(folder) is null ? ["the schemas that Microsoft published (CustomizationsSolution.xsd and those beside it)"] : Array.Empty<string>(),
        .. folder is null || Vocabulary.Find(folder) is null ? ["the vocabulary of real exports (vocab.py and vocab.json, run by python3)"] : Array.Empty<string>(),
    ];

    /// <summary>Checks a zip of either solution, or an unpacked one with the dlls that are packed with it.</summary>
    /// <param name="dlls">Of an unpacked solution; a zip carries its own.</param>
    /// <param name="oracles">A folder with what others know, see <see cref="MissingOracles"/>; what is not there is not asked.</param>
    /// <exception cref="PackagingException">It is no solution.</exception>
    public static IReadOnlyList<CheckFinding> Check(string zipOrFolder, SolutionSchema schema, IReadOnlyList<string>? dlls = null, string? oracles = null)
    {
        var isFolder = Directory.Exists(zipOrFolder);
        IReadOnlyList<CheckFinding> ofZip = isFolder ? [] : [.. ZipRules.Check(zipOrFolder)];
        var content = isFolder ? PackageContent.FromFolder(zipOrFolder, dlls ?? [], managed: false) : PackageContent.FromZip(zipOrFolder);
        // What the others stand on: without it they would stumble.
        foreach (var ground in new[] { ReadableRules.Check, KeyRules.Check })
        {
            if (ground(content).ToList() is { Count: > 0 } missing)
            {
                return [.. ofZip, .. missing];
            }
        }

        var package = new Package(content, schema.Standard);
        IEnumerable<CheckFinding> ofOracles = oracles is null ? [] : [.. PublishedSchemas.Find(oracles)?.Check(package.Customizations) ?? [], .. Vocabulary.Find(oracles)?.Check(zipOrFolder) ?? []];
        return [.. ofZip, .. package.Components("Workflows").Any() ? FlowPackage.Check(package, schema) : Groups.SelectMany(group => group(package)), .. ofOracles];
    }
}
