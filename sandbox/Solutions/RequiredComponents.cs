using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.SolutionImport;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>What a manifest lists under MissingDependencies: components of other solutions that this one needs.</summary>
internal static class RequiredComponents
{
    public const string Api = "CustomAPI";
    private const string Table = "1";

    public sealed record Needed(string Type, string Name, string Solution, SolutionMember Dependent);

    public static IReadOnlyList<Needed> Read(byte[] zip) => Read(new Node(new SolutionArchive(zip).Xml("solution.xml").Element("SolutionManifest")!, "solution.xml/SolutionManifest"));

    public static IReadOnlyList<Needed> Read(Node manifest) => manifest.Children("MissingDependencies", "MissingDependency").Select(ReadOne).ToList();

    /// <summary>Import of a solution fails if a required component is neither in it nor in the organisation (dependency tracking, Microsoft).</summary>
    public static void CheckAllThere(Organization organization, Manifest manifest)
    {
        var missing = manifest.Needs.Where(n => !IsThere(organization, n)).ToList();
        if (missing.Count > 0 && !organization.Has(Defect.ImportsWithoutRequired))
        {
            throw new SolutionImportException("solution.xml/SolutionManifest/MissingDependencies",
                $"The solution {manifest.UniqueName} can't be imported: {missing.Count} components that it needs are missing ({string.Join(", ", missing.Select(m => m.Name).Distinct())}).",
                $"Import first: {string.Join(", ", missing.Select(m => m.Solution).Distinct())}.");
        }
    }

    private static bool IsThere(Organization organization, Needed needed) => needed.Type == Table
        ? organization.Catalog.Find(needed.Name) is not null
        : organization.Database.Scalar("SELECT 1 FROM customapi WHERE uniquename=@p0", needed.Name) is not null;

    private static Needed ReadOne(Node node)
    {
        var required = new Node(node.Element.Element("Required") ?? throw node.Refuse("It lacks <Required>.", "Pack the solution again."), node.Path + "/Required");
        var dependent = new Node(node.Element.Element("Dependent") ?? throw node.Refuse("It lacks <Dependent>.", "Pack the solution again."), node.Path + "/Dependent");
        var name = required.NeededAttribute("type") switch
        {
            Table => required.NeededAttribute("schemaName").ToLowerInvariant(),
            Api => required.NeededAttribute("id.uniquename"),
            var type => throw required.Refuse($"The importer does not know how to look for components of type {type}.", $"Known types: {Table}, {Api}."),
        };
        return new Needed(required.NeededAttribute("type"), name, required.NeededAttribute("solution"), new SolutionMember(
            int.TryParse(dependent.NeededAttribute("type"), out var number) ? number : ComponentTypes.Inert,
            dependent.Attribute("id") is { } id ? dependent.Id(id) : Guid.Empty, dependent.Attribute("displayName") ?? dependent.Attribute("schemaName") ?? ""));
    }
}
