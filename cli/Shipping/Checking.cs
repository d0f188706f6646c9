using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Cli.Shipping;

/// <summary>A zip or an unpacked solution and what is wrong with it.</summary>
internal sealed record CheckedPackage(string Path, IReadOnlyList<CheckFinding> Findings);

/// <summary>What checking came to; the object that <c>check --json</c> prints. <paramref name="NotAsked"/>: oracles that were not at hand.</summary>
internal sealed record CheckOutcome(IReadOnlyList<CheckedPackage> Packages, IReadOnlyList<string> NotAsked)
{
    public int SchemaVersion => 1;
    public bool Ok => Packages.All(package => package.Findings.Count == 0);
}

/// <summary>Checks packages as they lie there, ours or those that somebody edited.</summary>
internal static class Checking
{
    /// <param name="path">A zip or an unpacked solution; null: the committed sources and the zips that <c>pack</c> made last.</param>
    /// <param name="oracles">A folder with what others know of solutions; what is not there is not asked.</param>
    public static CheckOutcome Run(string? path, string? oracles)
    {
        var inputs = Package.Inputs;
        var schema = SchemaReader.Read(inputs.SchemaFolder);
        string[] paths = path != null ? [path] : [inputs.SourceFolder, inputs.FlowFolder, .. Zips(RepositoryRoot.File("artifacts"))];
        return new CheckOutcome([.. paths.Select(place => new CheckedPackage(Packing.FromHere(place), Of(place, inputs, schema, oracles)))], SolutionChecker.MissingOracles(oracles));
    }

    private static List<CheckFinding> Of(string place, PackInputs inputs, SolutionSchema schema, string? oracles)
    {
        if (!Path.Exists(place))
        {
            throw new InvalidInputException(place, "it is not there.", "Name a solution's zip or an unpacked solution.");
        }

        bool Is(string folder) => Path.GetFullPath(place).TrimEnd('/') == Path.GetFullPath(folder);
        try
        {
            var findings = SolutionChecker.Check(place, schema, Is(inputs.FlowFolder) ? [] : [inputs.PluginDll, inputs.WorkflowDll], oracles);
            return Is(inputs.SourceFolder) ? [.. findings, .. Packing.Differences(inputs)] : [.. findings];
        }
        catch (Exception exception) when (exception is PackagingException or InvalidDataException or System.Xml.XmlException)
        {
            throw new InvalidInputException(place, $"it is no solution: {exception.Message}", "Name a solution's zip or an unpacked solution.", exception);
        }
    }

    private static IEnumerable<string> Zips(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "LeadGovernance*.zip").Order(StringComparer.Ordinal) : [];
}
