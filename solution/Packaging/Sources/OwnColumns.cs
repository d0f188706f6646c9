using System.Globalization;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>The columns that the schema declares.</summary>
internal static class OwnColumns
{
    private static readonly Label Yes = new("Yes", "Ja");
    private static readonly Label No = new("No", "Nein");

    public static XElement Write(TableSchema table, ColumnSchema column) => ColumnXml.Write(new ColumnTraits(
        column.SchemaName,
        TypeName(column.Type),
        column.Label,
        column.Description,
        TypeBlock(table, column),
        RequiredLevel: column.Required ? "required" : "none",
        DisplayMask: Mask(column),
        ImeMode: column.Type switch
        {
            ColumnType.Int or ColumnType.Decimal => "disabled",
            ColumnType.DateTime or ColumnType.Date => "inactive",
            _ => "auto",
        },
        Searchable: column.Primary,
        Retrievable: column.Primary));

    private static string Mask(ColumnSchema column) =>
        (column.Primary ? "PrimaryName|" : string.Empty) + ColumnXml.EverywhereMask + (column.Required ? "|RequiredForForm" : string.Empty);

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Text => "nvarchar",
        ColumnType.Memo => "ntext",
        ColumnType.Choice => "picklist",
        ColumnType.Date or ColumnType.DateTime => "datetime",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static object[] TypeBlock(TableSchema table, ColumnSchema column) => column.Type switch
    {
        // The platform counts Length in bytes: twice MaxLength in all real exports.
        ColumnType.Text => XmlText.Values(("Format", column.Format ?? "text"), ("MaxLength", column.MaxLength), ("Length", column.MaxLength * 2)),
        ColumnType.Memo => XmlText.Values(("Format", "text"), ("MaxLength", column.MaxLength)),
        ColumnType.Int => XmlText.Values(("Format", "none"), ("MinValue", Number(column.Min)), ("MaxValue", Number(column.Max))),
        ColumnType.Decimal => XmlText.Values(("MinValue", Number(column.Min)), ("MaxValue", Number(column.Max)), ("Accuracy", column.Precision)),
        ColumnType.DateTime => XmlText.Values(("Format", "datetime"), ("CanChangeDateTimeBehavior", 1), ("Behavior", 1)),
        ColumnType.Date => XmlText.Values(("Format", "date"), ("CanChangeDateTimeBehavior", 1), ("Behavior", 2)),
        ColumnType.Choice => XmlText.Values(("AppDefaultValue", column.DefaultValue ?? -1), ("OptionSetName", column.Choice)),
        ColumnType.Bit => [new XElement("AppDefaultValue", column.Default ? 1 : 0), BitOptions(table, column)],
        _ => XmlText.Values(("LookupStyle", "single"), ("LookupTypes", null)),
    };

    private static XElement BitOptions(TableSchema table, ColumnSchema column) => new(
        "optionset",
        new XAttribute("Name", $"{table.LogicalName}_{column.LogicalName}"),
        XmlText.Values(("OptionSetType", "bit"), ("IntroducedVersion", ColumnXml.IntroducedVersion), ("IsCustomizable", 1)),
        Labels.DisplayNames(column.Label),
        Labels.Descriptions(column.Description),
        new XElement("options", OptionXml.Write(1, Yes), OptionXml.Write(0, No)));

    private static string Number(decimal? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
