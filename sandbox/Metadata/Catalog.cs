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
        ChildrenOf = Relationships.Where(r => r.Cascades.DoAnything).ToLookup(r => r.Parent);
        ParentsOf = Relationships.Where(r => r.Cascades.DoAnything).ToLookup(r => r.Child);
    }

    /// <summary>The tables of the platform, before any import.</summary>
    public static Catalog Platform { get; } = new(
        PlatformTables.Load().Select(t => t.Name == "role" ? t.With([SystemColumns.RoleInheritance]) : t).Concat(SandboxTables.Load()),
        [
            .. PlatformRelationships.Load(),
            new("sdkmessageprocessingstepid_sdkmessageprocessingstepimage", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "sdkmessageprocessingstepid", new CascadeRules { Delete = CascadeType.All }),
        ]);

    public IEnumerable<Table> Tables => tables.Values;

    public IReadOnlyList<TableRelationship> Relationships { get; }

    /// <summary>The relationships that carry something from a table's rows to others.</summary>
    public ILookup<string, TableRelationship> ChildrenOf { get; }

    /// <summary>The relationships that carry something to a table's rows from others.</summary>
    public ILookup<string, TableRelationship> ParentsOf { get; }

    public Table? Find(string name) => tables.GetValueOrDefault(name);

    public Catalog With(IEnumerable<Table> changed, IEnumerable<TableRelationship> added)
    {
        var more = changed.ToList();
        return new Catalog(
            tables.Values.Where(t => more.All(m => m.Name != t.Name)).Concat(more),
            Relationships.Where(r => added.All(a => a.Name != r.Name)).Concat(added));
    }
}
