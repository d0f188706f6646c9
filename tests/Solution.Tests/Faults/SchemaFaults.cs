using System.Collections.Generic;
using System.IO;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>What the published schemas alone find; without them these are skipped with the reason.</summary>
internal static class SchemaFaults
{
    public static IReadOnlyList<Fault> All =>
    [
        Schema("A column with a node that no schema knows", "<ImeMode>auto</ImeMode>", "<ImeModes>auto</ImeModes>"),
        Schema("A relationship of a type that is none", "<EntityRelationshipType>OneToMany<", "<EntityRelationshipType>OneToAll<"),
        Schema("A form with a row outside its rows", "<rows>", "<row /><rows>"),
        Schema("A view with an attribute that queries lack", "<order attribute=", "<order by=\"x\" attribute="),
        Schema("A chart with a node of its own", "<measurecollection>", "<measures /><measurecollection>"),
        Schema("An entry of the navigation with an attribute of its own", "<SubArea Id=", "<SubArea Own=\"1\" Id="),
    ];

    private static Fault Schema(string name, string old, string replacement)
    {
        var fault = Plant.Text(name, "LGS0010", Plant.Customizations, old, replacement);
        return fault with { Find = oracles => fault.Find(oracles ?? Path.GetDirectoryName(Oracle.Find(Path.Combine("xsd", "Fetch.xsd")))) };
    }
}
