namespace LeadGovernance.Packaging.Schema;

/// <summary>An own column. <paramref name="Computed"/>: the server writes it, people don't. <paramref name="DefaultValue"/>: of a choice, when nothing is sent.</summary>
public sealed record ColumnSchema(
    string SchemaName,
    ColumnType Type,
    Label Label,
    Label Description,
    bool Primary = false,
    bool Required = false,
    bool Computed = false,
    int? MaxLength = null,
    string? Format = null,
    string? Choice = null,
    bool Default = false,
    int? DefaultValue = null,
    decimal? Min = null,
    decimal? Max = null,
    int? Precision = null,
    string? Target = null,
    DeleteRule OnDelete = DeleteRule.RemoveLink)
{
    public string LogicalName => SchemaName.ToLowerInvariant();
}
