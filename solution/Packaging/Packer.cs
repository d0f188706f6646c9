using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging;

/// <summary>Makes the two solution zips from solution/src and the dlls.</summary>
public static class Packer
{
    private const string Name = "LeadGovernance";

    /// <summary>Packs both zips into a folder; refuses sources that differ from schema and registrations, and packages with a finding.</summary>
    public static PackResult Pack(PackInputs inputs, string outFolder, IProgress<string>? progress = null)
    {
        var schemaFolder = Path.Combine(inputs.SourceFolder, "..", "schema");
        progress?.Report("Comparing solution/src with schema and registrations");
        if (SourceWriter.Differences(schemaFolder, inputs) is { Count: > 0 } differences)
        {
            throw new PackagingException(string.Join(Environment.NewLine, differences.Select(d => d.Message)));
        }

        Directory.CreateDirectory(outFolder);
        var unmanaged = Path.Combine(outFolder, Name + ".zip");
        var managed = Path.Combine(outFolder, Name + "_managed.zip");
        WriteZip(inputs, unmanaged, managed: false, progress);
        WriteZip(inputs, managed, managed: true, progress);

        progress?.Report("Checking the packages");
        var standard = Path.Combine(schemaFolder, "standard.json");
        string[] zips = [unmanaged, managed];
        var findings = zips.SelectMany(zip => SolutionChecker.Check(zip, inputs.PluginDll, inputs.WorkflowDll, standard)).Distinct().ToList();
        if (findings.Count > 0)
        {
            // A package with a finding must not lie where somebody could import it.
            File.Delete(unmanaged);
            File.Delete(managed);
            throw new PackagingException(findings);
        }

        return Describe(unmanaged, managed);
    }

    private static void WriteZip(PackInputs inputs, string path, bool managed, IProgress<string>? progress)
    {
        progress?.Report($"Writing {Path.GetFileName(path)}");
        ZipWriter.Write(path, PackageContent.FromFolder(inputs.SourceFolder, [inputs.PluginDll, inputs.WorkflowDll], managed));
    }

    private static PackResult Describe(string unmanaged, string managed)
    {
        var content = PackageContent.FromZip(unmanaged);
        var customizations = content.Customizations;
        int Count(string node) => customizations.Element(node)?.Elements().Count() ?? 0;
        return new PackResult(
            unmanaged,
            managed,
            new Dictionary<string, string> { [Path.GetFileName(unmanaged)] = Sha256(unmanaged), [Path.GetFileName(managed)] = Sha256(managed) },
            content.Manifest.Descendants("Version").Single().Value,
            TableCount: Count("Entities"),
            RelationshipCount: Count("EntityRelationships"),
            ChoiceCount: Count("optionsets"),
            RoleCount: Count("Roles"),
            AssemblyCount: Count("SolutionPluginAssemblies"),
            PluginTypeCount: customizations.Descendants("PluginType").Count(),
            StepCount: Count("SdkMessageProcessingSteps"),
            CustomApiCount: content.Entries.Keys.Count(e => e.EndsWith("/customapi.xml", StringComparison.Ordinal)),
            ViewCount: customizations.Descendants("savedquery").Count(),
            FormCount: customizations.Descendants("systemform").Count(),
            ChartCount: customizations.Descendants("visualization").Count(),
            AppCount: Count("AppModules"));
    }

    private static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
