using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>One table and its columns. Immutable: an import makes a new one.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> columns;

    public Table(string name, string schemaName, string key, string? primaryName, Ownership ownership, IEnumerable<Column> columns)
    {
        Name = name;
        SchemaName = schemaName;
        Key = key;
        PrimaryName = primaryName;
        Ownership = ownership;
        this.columns = columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        Stored = this.columns.Values.Where(c => c.IsStored).ToList();
        Readable = this.columns.Values.Where(c => c.IsStored || c.Kind == ColumnKind.PartyList).ToList();
        Defaulted = Stored.Where(c => c.Default is >= 0 && c.Kind is (ColumnKind.Boolean or ColumnKind.Choice)).ToList();
        RequiredColumns = Stored.Where(c => c.Required && c.Name != key && IsAskedFor(c)).ToList();
        IsActivity = this.columns.ContainsKey("activityid") && key == "activityid";
    }

    public string Name { get; }

    public string SchemaName { get; }

    public string Key { get; }

    public string? PrimaryName { get; }

    public Ownership Ownership { get; }

    public int ObjectTypeCode { get; init; }

    public string? Label { get; init; }

    public string? EntitySetName { get; init; }

    /// <summary>Came with a solution, not with the platform.</summary>
    public bool IsCustom { get; init; }

    public bool IsActivity { get; }

    public bool HasOwner => Ownership == Ownership.User;

    public IEnumerable<Column> Columns => columns.Values;

    /// <summary>The columns that have a place in the store.</summary>
    public IReadOnlyList<Column> Stored { get; }

    /// <summary>The columns that a query may ask for. Names of lookups come with the lookup; images are not kept.</summary>
    internal IReadOnlyList<Column> Readable { get; }

    /// <summary>Two-option and choice columns that start with a value.</summary>
    internal IReadOnlyList<Column> Defaulted { get; }

    /// <summary>Columns that must have a value after Create.</summary>
    internal IReadOnlyList<Column> RequiredColumns { get; }

    public Column? Find(string name) => columns.GetValueOrDefault(name);

    public bool Has(string name) => columns.ContainsKey(name);

    /// <summary>The platform fills the others of its required columns itself, with values the sandbox doesn't know.</summary>
    private static bool IsAskedFor(Column column) => column.Kind is ColumnKind.Text && column.ValidForCreate && column.Default is null;

    public Table With(IEnumerable<Column> more) =>
        new(Name, SchemaName, Key, PrimaryName, Ownership, more.Concat(columns.Values).DistinctBy(c => c.Name))
        {
            ObjectTypeCode = ObjectTypeCode, Label = Label, EntitySetName = EntitySetName, IsCustom = IsCustom,
        };
}
