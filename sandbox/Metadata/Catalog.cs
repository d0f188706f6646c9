using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>All tables and relationships of one sandbox at one moment. Immutable: an import swaps it.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Table> tables;

    public Catalog(IEnumerable<Table> tables, IEnumerable<TableRelationship> relationships)
    {
        this.tables = tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        Relationships = relationships.ToList();
        CascadesOf = Relationships.Where(r => r.OnDelete != DeleteBehavior.None).ToLookup(r => r.Parent);
    }

    /// <summary>The tables of the platform, before any import.</summary>
    public static Catalog Platform { get; } = new(PlatformTables.Load().Concat(SandboxTables.Load()),
    [
        new("sdkmessageprocessingstepid_sdkmessageprocessingstepimage", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "sdkmessageprocessingstepid", DeleteBehavior.Cascade),
    ]);

    public IEnumerable<Table> Tables => tables.Values;

    public IReadOnlyList<TableRelationship> Relationships { get; }

    /// <summary>What happens to children when a row of a table is deleted.</summary>
    public ILookup<string, TableRelationship> CascadesOf { get; }

    public Table? Find(string name) => tables.GetValueOrDefault(name);

    public Catalog With(IEnumerable<Table> changed, IEnumerable<TableRelationship> added)
    {
        var more = changed.ToList();
        return new Catalog(
            tables.Values.Where(t => more.All(m => m.Name != t.Name)).Concat(more),
            Relationships.Where(r => added.All(a => a.Name != r.Name)).Concat(added));
    }
}
