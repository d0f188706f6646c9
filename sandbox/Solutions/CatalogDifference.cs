using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Metadata;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>The tables and columns that are gone between two catalogs.</summary>
internal sealed class CatalogDifference(Catalog before, Catalog after)
{
    public IReadOnlyList<Table> Tables { get; } = before.Tables.Where(t => after.Find(t.Name) is null).ToList();

    public IReadOnlyList<(Table Table, Column Column)> Columns { get; } =
        before.Tables.Where(t => after.Find(t.Name) is not null).SelectMany(t => t.Columns.Where(c => !after.Find(t.Name)!.Has(c.Name)).Select(c => (t, c))).ToList();

    public Table? LostTable(string? name) => Tables.FirstOrDefault(t => t.Name == name);

    public Column? LostColumn(string? table, string? column) => Columns.FirstOrDefault(c => c.Table.Name == table && c.Column.Name == column).Column;
}
