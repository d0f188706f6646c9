using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>All columns of one table that a screen may name: own, system, platform.</summary>
internal sealed class ColumnBook
{
    private readonly Dictionary<string, ScreenColumn> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly SolutionSchema schema;

    public ColumnBook(SolutionSchema schema, string schemaName)
    {
        this.schema = schema;
        Table = schema.Tables.FirstOrDefault(t => t.SchemaName == schemaName)
            ?? throw new PackagingException($"Screens are declared for the table {schemaName}, which is not in solution/schema/tables. Correct the name (schema names are written in their own case).");
        var platform = Table.IsOwn ? [] : schema.Standard.FirstOrDefault(t => t.SchemaName == schemaName)?.Columns ?? [];
        Add(platform.Select(c => new ScreenColumn(c.LogicalName, ShapeOf(c), c.Label)));
        Add(Table.IsOwn ? SystemColumns.Of(Table).Select(c => new ScreenColumn(c.PhysicalName.ToLowerInvariant(), ShapeOf(c.Type), c.Label)) : []);
        Add(Table.Columns.Select(c => new ScreenColumn(c.LogicalName, ShapeOf(c), c.Label, c.Choice, c.Target, c.Computed, Own: true)));
        PrimaryName = Table.IsOwn ? Table.Columns.Single(c => c.Primary).LogicalName : "fullname";
    }

    public TableSchema Table { get; }

    public string PrimaryName { get; }

    public ScreenColumn Find(string name, string place) => columns.GetValueOrDefault(name)
        ?? throw new PackagingException($"{place}: {Table.SchemaName} has no column {name}. Correct the name, or declare the column in solution/schema/tables or standard.json.");

    /// <summary>The columns of the own table that a lookup points at.</summary>
    public ColumnBook Through(ScreenColumn lookup, string place) => schema.Tables.FirstOrDefault(t => t.LogicalName == lookup.Target) is { } other
        ? new ColumnBook(schema, other.SchemaName)
        : throw new PackagingException($"{place}: {lookup.LogicalName} points at no table of solution/schema/tables.");

    /// <summary>The value that an option's name or a number stands for.</summary>
    public string Value(ScreenColumn column, string text, string place)
    {
        if (column.Choice is null)
        {
            return text;
        }

        var options = schema.Choices.Single(c => c.Name == column.Choice).Options.Select(o => o.Name).ToList();
        var at = options.IndexOf(text);
        return at >= 0 ? $"{schema.Identity.OptionBase + at}"
            : throw new PackagingException($"{place}: {column.Choice} has no option {text}. It has {string.Join(", ", options)}.");
    }

    private static ColumnShape ShapeOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.Text => column.Format == "url" ? ColumnShape.Url : ColumnShape.Text,
        ColumnType.Memo => ColumnShape.Memo,
        ColumnType.Int => ColumnShape.Whole,
        ColumnType.Decimal => ColumnShape.Decimal,
        ColumnType.Bit => ColumnShape.Bit,
        ColumnType.Choice => ColumnShape.Choice,
        ColumnType.DateTime => ColumnShape.Moment,
        ColumnType.Date => ColumnShape.Day,
        _ => ColumnShape.Lookup,
    };

    private static ColumnShape ShapeOf(StandardColumn column) => (column.Format, column.Type) switch
    {
        ("email", _) => ColumnShape.Email,
        ("phone", _) => ColumnShape.Phone,
        ("url", _) => ColumnShape.Url,
        (_, "String") => ColumnShape.Text,
        (_, "Memo") => ColumnShape.Memo,
        (_, "Integer") => ColumnShape.Whole,
        (_, "Decimal") => ColumnShape.Decimal,
        (_, "Money") => ColumnShape.Money,
        (_, "Boolean") => ColumnShape.Bit,
        (_, "Picklist") => ColumnShape.Choice,
        (_, "DateTime") => ColumnShape.Moment,
        (_, "State") => ColumnShape.State,
        (_, "Status") => ColumnShape.Status,
        (_, "Uniqueidentifier") => ColumnShape.Key,
        _ => ColumnShape.Lookup,
    };

    private static ColumnShape ShapeOf(string type) => type switch
    {
        "primarykey" => ColumnShape.Key,
        "int" => ColumnShape.Whole,
        "datetime" => ColumnShape.Moment,
        "state" => ColumnShape.State,
        "status" => ColumnShape.Status,
        _ => ColumnShape.Lookup,
    };

    private void Add(IEnumerable<ScreenColumn> more)
    {
        foreach (var column in more)
        {
            columns[column.LogicalName] = column;
        }
    }
}
