using System.Collections.Generic;

namespace LeadGovernance.Packaging.Schema;

/// <summary>A table with its own columns; <paramref name="Constants"/> names the generated class of its names.</summary>
public sealed record TableSchema(
    string SchemaName,
    string Constants,
    Ownership Ownership,
    IReadOnlyList<ColumnSchema> Columns,
    string? EntitySetName = null,
    Label? Label = null,
    Label? CollectionLabel = null,
    Label? Description = null)
{
    public string LogicalName => SchemaName.ToLowerInvariant();

    public string Id => LogicalName + "id";

    public bool IsOwn => Ownership != Ownership.Standard;
}
