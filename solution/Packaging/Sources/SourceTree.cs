using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging.Registration;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Sources.Commands;
using LeadGovernance.Packaging.Sources.Screens;

namespace LeadGovernance.Packaging.Sources;

/// <summary>All files of solution/src that the schema and the dlls determine, and those places where nothing else may lie.</summary>
internal static class SourceTree
{
    // People may lay their own screens beside the generated ones; the id tells which is which.
    private static readonly string[] ScreenPlaces = ["Entities/", "Dashboards/"];

    public static IReadOnlyList<GeneratedFile> Write(SolutionSchema schema, IReadOnlyList<AssemblyRegistration> assemblies, string sourceFolder)
    {
        var screens = ScreenFiles.Write(schema);
        var parts = new ListedParts(sourceFolder, screens);
        return
        [
            ManifestFile.Write(schema, assemblies, parts, Version(assemblies)),
            SkeletonFile.Write(assemblies, parts),
            .. RelationshipFiles.Write(schema),
            .. schema.Tables.Select(t => TableFile.Write(t, HasCharts(schema, t, sourceFolder), schema.Screens.FormsOf(t)?.QuickCreate is not null)),
            .. schema.Tables.Select(t => new CommandBar(schema, t).Write()),
            .. schema.Choices.Select(c => ChoiceFile.Write(c, schema.Identity.OptionBase)),
            .. schema.Roles.Select(RoleFile.Write),
            .. schema.CustomApis.SelectMany(CustomApiFiles.Write),
            .. screens,
            .. assemblies.Select(AssemblyFile.Write),
            .. assemblies.SelectMany(a => a.Types.SelectMany(t => t.Steps.Select(s => StepFile.Write(a, t, s)))),
        ];
    }

    /// <summary>Whether a file lies where only generated files may: what is no longer generated there is a left-over.</summary>
    public static bool IsGeneratedPlace(string relativePath)
    {
        var path = relativePath.Replace('\\', '/');
        return path.StartsWith("Other/Relationships/", StringComparison.Ordinal)
            || path.StartsWith("OptionSets/", StringComparison.Ordinal)
            || path.StartsWith("Roles/", StringComparison.Ordinal)
            || path.StartsWith("customapis/", StringComparison.Ordinal)
            || (path.StartsWith("PluginAssemblies/", StringComparison.Ordinal) && !path.EndsWith(".dll", StringComparison.Ordinal))
            || path.StartsWith("SdkMessageProcessingSteps/", StringComparison.Ordinal)
            || path.StartsWith("AppModules/", StringComparison.Ordinal)
            || path.StartsWith("AppModuleSiteMaps/", StringComparison.Ordinal)
            || path.StartsWith("Workflows/", StringComparison.Ordinal)
            || (path.StartsWith("Entities/", StringComparison.Ordinal) && path.Split('/') is [_, _, "Entity.xml" or "RibbonDiff.xml"])
            || (path.StartsWith("WebResources/", StringComparison.Ordinal) && FactsScript.IsFacts(path))
            || (ScreenPlaces.Any(p => path.StartsWith(p, StringComparison.Ordinal)) && ScreenIds.IsOurs(path));
    }

    private static bool HasCharts(SolutionSchema schema, TableSchema table, string sourceFolder) =>
        schema.Screens.ChartsOf(table) is not null || Directory.Exists(Path.Combine(sourceFolder, "Entities", table.SchemaName, "Visualizations"));

    /// <summary>The solution's version: the product's three numbers and a zero.</summary>
    public static string Version(IReadOnlyList<AssemblyRegistration> assemblies)
    {
        var versions = assemblies.Select(a => a.ProductVersion).Distinct().ToList();
        return versions is [var one] && System.Version.TryParse(one, out var version) && version is { Build: >= 0, Revision: -1 }
            ? one + ".0"
            : throw new PackagingException($"The dlls carry the versions {string.Join(" and ", versions)}. Both must carry the same three numbers: set <Version> in Directory.Build.props and build both.");
    }
}
