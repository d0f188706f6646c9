using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>What varies between columns; everything else is the same in all real exports.</summary>
internal sealed record ColumnTraits(
    string PhysicalName,
    string Type,
    Label Label,
    Label? Description,
    IReadOnlyList<object> TypeBlock,
    string RequiredLevel = "none",
    string? DisplayMask = ColumnXml.EverywhereMask,
    string ImeMode = "auto",
    bool ForCreate = true,
    bool ForUpdate = true,
    bool Custom = true,
    bool Audited = true,
    bool Logical = false,
    bool Searchable = false,
    bool Filterable = false,
    bool Retrievable = false,
    bool RequirementCanChange = true);

/// <summary>Writes one attribute element in the child order of real 9.2 exports.</summary>
internal static class ColumnXml
{
    public const string EverywhereMask = "ValidForAdvancedFind|ValidForForm|ValidForGrid";
    public const string IntroducedVersion = "1.0";

    public static XElement Write(ColumnTraits column)
    {
        var name = column.PhysicalName.ToLowerInvariant();
        var first = XmlText.Values(("Type", column.Type), ("Name", name), ("LogicalName", name), ("RequiredLevel", column.RequiredLevel));
        var access = XmlText.Values(
            ("ImeMode", column.ImeMode),
            ("ValidForUpdateApi", Bit(column.ForUpdate)),
            ("ValidForReadApi", 1),
            ("ValidForCreateApi", Bit(column.ForCreate)),
            ("IsCustomField", Bit(column.Custom)),
            ("IsAuditEnabled", Bit(column.Audited)));
        var settings = XmlText.Values(
            ("IsSecured", 0),
            ("IntroducedVersion", IntroducedVersion),
            ("IsCustomizable", 1),
            ("IsRenameable", 1),
            ("CanModifySearchSettings", 1),
            ("CanModifyRequirementLevelSettings", Bit(column.RequirementCanChange)),
            ("CanModifyAdditionalSettings", 1),
            ("SourceType", 0),
            ("IsGlobalFilterEnabled", 0),
            ("IsSortableEnabled", 0),
            ("CanModifyGlobalFilterSettings", 1),
            ("CanModifyIsSortableSettings", 1),
            ("IsDataSourceSecret", 0),
            ("AutoNumberFormat", string.Empty),
            ("IsSearchable", Bit(column.Searchable)),
            ("IsFilterable", Bit(column.Filterable)),
            ("IsRetrievable", Bit(column.Retrievable)),
            ("IsLocalizable", 0));
        return new XElement(
            "attribute",
            new XAttribute("PhysicalName", column.PhysicalName),
            first,
            column.DisplayMask is null ? null : new XElement("DisplayMask", column.DisplayMask),
            access,
            column.Logical ? new XElement("IsLogical", 1) : null,
            settings,
            column.TypeBlock.ToArray(),
            Labels.DisplayNames(column.Label),
            column.Description is null ? null : Labels.Descriptions(column.Description));
    }

    private static int Bit(bool value) => value ? 1 : 0;
}
