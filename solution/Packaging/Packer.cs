using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using LeadGovernance.Packaging.Checks.Flows;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Sources.Flows;
using LeadGovernance.Packaging.Zip;

namespace LeadGovernance.Packaging;

/// <summary>Makes the zips of both solutions from solution/src, solution/flows and the dlls.</summary>
public static class Packer
{
    private const string Name = "LeadGovernance";
    private const string FlowsName = "LeadGovernanceFlows";

    /// <summary>Packs all zips into a folder; refuses sources that differ from schema and registrations, and packages with a finding.</summary>
    public static PackResult Pack(PackInputs inputs, string outFolder, IProgress<string>? progress = null)
    {
        progress?.Report("Comparing solution/src with schema and registrations");
        if (SourceWriter.Differences(inputs.SchemaFolder, inputs) is { Count: > 0 } differences)
        {
            throw new PackagingException(string.Join(Environment.NewLine, differences.Select(d => d.Message)));
        }

        Directory.CreateDirectory(outFolder);
        string[] zips =
        [
            WriteZip(inputs.SourceFolder, [inputs.PluginDll, inputs.WorkflowDll], Path.Combine(outFolder, Name + ".zip"), managed: false, progress),
            WriteZip(inputs.SourceFolder, [inputs.PluginDll, inputs.WorkflowDll], Path.Combine(outFolder, Name + "_managed.zip"), managed: true, progress),
            WriteZip(inputs.FlowFolder, [], Path.Combine(outFolder, FlowsName + ".zip"), managed: false, progress),
            WriteZip(inputs.FlowFolder, [], Path.Combine(outFolder, FlowsName + "_managed.zip"), managed: true, progress),
        ];
        progress?.Report("Checking the packages");
        var findings = zips.SelectMany(zip => Check(zip, inputs)).Distinct().ToList();
        if (findings.Count > 0)
        {
            // A package with a finding must not lie where somebody could import it.
            zips.ToList().ForEach(File.Delete);
            throw new PackagingException(findings);
        }

        File.WriteAllText(Path.Combine(outFolder, FlowTree.Settings), FlowTree.DeploymentSettings(SchemaReader.Read(inputs.SchemaFolder).Flows.Solution));
        return Describe(zips);
    }

    /// <summary>What is wrong with one of the zips, which its name tells apart.</summary>
    public static IReadOnlyList<CheckFinding> Check(string zip, PackInputs inputs) => Path.GetFileName(zip).StartsWith(FlowsName, StringComparison.Ordinal)
        ? FlowPackage.Check(zip, SchemaReader.Read(inputs.SchemaFolder))
        : SolutionChecker.Check(zip, inputs.PluginDll, inputs.WorkflowDll, Path.Combine(inputs.SchemaFolder, "standard.json"));

    private static string WriteZip(string folder, IReadOnlyList<string> dlls, string path, bool managed, IProgress<string>? progress)
    {
        progress?.Report($"Writing {Path.GetFileName(path)}");
        ZipWriter.Write(path, PackageContent.FromFolder(folder, dlls, managed));
        return path;
    }

    private static PackResult Describe(string[] zips)
    {
        var content = PackageContent.FromZip(zips[0]);
        var customizations = content.Customizations;
        int Count(string node) => customizations.Element(node)?.Elements().Count() ?? 0;
        return new PackResult(
            zips[0],
            zips[1],
            zips[2],
            zips[3],
            zips.ToDictionary(zip => Path.GetFileName(zip), Sha256),
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
            AppCount: Count("AppModules"),
            FlowCount: PackageContent.FromZip(zips[2]).Customizations.Element("Workflows")!.Elements().Count());
    }

    private static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
