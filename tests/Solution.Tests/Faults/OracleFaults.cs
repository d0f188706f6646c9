using System;
using System.Collections.Generic;
using System.IO;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>What the oracles alone find; without them these are skipped with the reason.</summary>
internal static class OracleFaults
{
    public static IReadOnlyList<Fault> All =>
    [
        Schema("A column with a node that no schema knows", "<ImeMode>auto</ImeMode>", "<ImeModes>auto</ImeModes>"),
        Schema("A relationship of a type that is none", "<EntityRelationshipType>OneToMany<", "<EntityRelationshipType>OneToAll<"),
        Schema("A form with a row outside its rows", "<rows>", "<row /><rows>"),
        Schema("A view with an attribute that queries lack", "<order attribute=", "<order by=\"x\" attribute="),
        Schema("A chart with a node of its own", "<measurecollection>", "<measures /><measurecollection>"),
        Schema("An entry of the navigation with an attribute of its own", "<SubArea Id=", "<SubArea Own=\"1\" Id="),
        Asked("A manifest with a node that no export has", "LGS0012", () => Oracle.Folder, Plant.Manifest, "<MissingDependencies />", "<MissingDependency />"),
        Asked("A root component with a behaviour that no export has", "LGS0012", () => Oracle.Folder, Plant.Manifest, "behavior=\"0\"", "behavior=\"9\""),
    ];

    private static Fault Schema(string name, string old, string replacement) => Asked(name, "LGS0010", () => Path.Combine(Oracle.Folder, "xsd"), Plant.Customizations, old, replacement);

    private static Fault Asked(string name, string rule, Func<string> oracles, string entry, string old, string replacement)
    {
        var fault = Plant.Text(name, rule, entry, old, replacement);
        return fault with { Find = _ => fault.Find(oracles()) };
    }
}
