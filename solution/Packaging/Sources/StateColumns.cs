using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>statecode and statuscode of an own table: active and inactive.</summary>
internal static class StateColumns
{
    private static readonly Label Active = new("Active", "Aktiv");
    private static readonly Label Inactive = new("Inactive", "Inaktiv");
    private static readonly Label StateName = new("Status", "Status");
    private static readonly Label StatusName = new("Status Reason", "Statusgrund");

    public static ColumnTraits State(TableSchema table)
    {
        var description = new Label($"Status of the {table.Label!.En}", $"Status: {table.Label.De}");
        return new("statecode", "state", StateName, description, [Options(table, "statecode", "state", StateName, description, new XElement("states", StateOption(0, 1, "Active", Active), StateOption(1, 2, "Inactive", Inactive)))], RequiredLevel: "systemrequired", ForCreate: false, Custom: false, Filterable: true);
    }

    public static ColumnTraits Status(TableSchema table)
    {
        var description = new Label($"Reason for the status of the {table.Label!.En}", $"Grund für den Status: {table.Label.De}");
        return new("statuscode", "status", StatusName, description, [Options(table, "statuscode", "status", StatusName, description, new XElement("statuses", StatusOption(1, 0, Active), StatusOption(2, 1, Inactive)))], Custom: false);
    }

    private static XElement Options(TableSchema table, string column, string type, Label label, Label description, XElement options) => new(
        "optionset",
        new XAttribute("Name", $"{table.LogicalName}_{column}"),
        XmlText.Values(("OptionSetType", type), ("IntroducedVersion", ColumnXml.IntroducedVersion), ("IsCustomizable", 1)),
        Labels.DisplayNames(label),
        Labels.Descriptions(description),
        options);

    private static XElement StateOption(int value, int defaultStatus, string invariant, Label label) => new(
        "state",
        new XAttribute("value", value),
        new XAttribute("defaultstatus", defaultStatus),
        new XAttribute("invariantname", invariant),
        new XAttribute("IsHidden", 0),
        Labels.OptionLabels(label));

    private static XElement StatusOption(int value, int state, Label label) => new(
        "status",
        new XAttribute("value", value),
        new XAttribute("state", state),
        new XAttribute("IsHidden", 0),
        Labels.OptionLabels(label));
}
