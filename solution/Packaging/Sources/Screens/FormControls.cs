using System.Xml.Linq;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Controls of forms and dashboards; the class ids are the platform's.</summary>
internal static class FormControls
{
    private const string Grid = "{E7A81278-8635-4d9e-8D4D-59480B391C5B}";
    private const string QuickForm = "{5C5600E0-1D6E-4205-A272-BE80DA87FD42}";
    private const string Notes = "{06375649-c143-495e-a496-c962e5b4488e}";

    /// <summary>A column; in the header its control has another id than in the body.</summary>
    public static XElement Field(ScreenColumn column, bool readOnly, string prefix = "") => new(
        "control",
        new XAttribute("id", prefix + column.LogicalName),
        new XAttribute("classid", ClassOf(column.Shape)),
        new XAttribute("datafieldname", column.LogicalName),
        new XAttribute("disabled", readOnly ? "true" : "false"));

    /// <summary>Rows of another table that point at this one.</summary>
    public static XElement List(string name, string table, string relationship, string view) => new(
        "control",
        new XAttribute("id", name),
        new XAttribute("classid", Grid),
        new XAttribute("indicationOfSubgrid", "true"),
        new XElement("parameters", XmlText.Values(
            ("ViewId", view.ToUpperInvariant()),
            ("IsUserView", "false"),
            ("RelationshipName", relationship),
            ("TargetEntityType", table),
            ("AutoExpand", "Fixed"),
            ("EnableQuickFind", "false"),
            ("EnableViewPicker", "false"),
            ("ViewIds", view.ToUpperInvariant()),
            ("EnableJumpBar", "false"),
            ("ChartGridMode", "Grid"),
            ("VisualizationId", null),
            ("IsUserChart", "false"),
            ("EnableChartPicker", "false"),
            ("RecordsPerPage", 6))));

    /// <summary>Another table's quick view, through a lookup of this one.</summary>
    public static XElement QuickView(string name, ScreenColumn lookup, string form) => new(
        "control",
        new XAttribute("id", name),
        new XAttribute("classid", QuickForm),
        new XAttribute("datafieldname", lookup.LogicalName),
        new XAttribute("disabled", "false"),
        new XElement("parameters", XmlText.Values(
            ("QuickForms", $"<QuickFormIds><QuickFormId entityname=\"{lookup.Target}\">{form.Trim('{', '}')}</QuickFormId></QuickFormIds>"),
            ("ControlMode", "Edit"))));

    public static XElement Timeline() => new(
        "control",
        new XAttribute("id", "notescontrol"),
        new XAttribute("classid", Notes),
        new XElement("parameters", new XElement("DefaultTabId", "ActivitiesTab")));

    /// <summary>A list or chart on a dashboard: rows of a view, not of a row that is open.</summary>
    public static XElement Part(string name, string id, string table, string view, string? chart) => new(
        "control",
        new XAttribute("id", name),
        new XAttribute("classid", Grid),
        new XAttribute("indicationOfSubgrid", "true"),
        new XAttribute("uniqueid", id),
        new XElement("parameters", XmlText.Values(
            ("TargetEntityType", table),
            ("ChartGridMode", chart is null ? "Grid" : "Chart"),
            ("EnableQuickFind", "false"),
            ("EnableViewPicker", "false"),
            ("EnableJumpBar", "false"),
            ("RecordsPerPage", 10),
            ("HeaderColorCode", "#F3F3F3"),
            ("ViewId", view.ToUpperInvariant()),
            ("IsUserView", "false"),
            ("ViewIds", view.ToUpperInvariant()),
            ("AutoExpand", "Fixed"),
            ("VisualizationId", chart?.ToUpperInvariant()),
            ("IsUserChart", "false"),
            ("EnableChartPicker", "false"),
            ("RelationshipName", null))));

    private static string ClassOf(ColumnShape shape) => shape switch
    {
        ColumnShape.Text or ColumnShape.Phone => "{4273EDBD-AC1D-40d3-9FB2-095C621B552D}",
        ColumnShape.Email => "{ADA2203E-B4CD-49be-9DDF-234642B43B52}",
        ColumnShape.Url => "{71716B6C-711E-476c-8AB8-5D11542BFB47}",
        ColumnShape.Memo => "{E0DECE4B-6FC8-4a8f-A065-082708572369}",
        ColumnShape.Whole => "{C6D124CA-7EDA-4a60-AEA9-7FB8D318B68F}",
        ColumnShape.Decimal => "{C3EFE0C3-0EC6-42be-8349-CBD9079DFD8E}",
        ColumnShape.Money => "{533B9E00-756B-4312-95A0-DC888637AC78}",
        ColumnShape.Bit => "{67FAC785-CD58-4f9f-ABB3-4B7DDC6ED5ED}",
        ColumnShape.Moment or ColumnShape.Day => "{5B773807-9FB2-42db-97C3-7A91EFF8ADFF}",
        ColumnShape.Choice or ColumnShape.State => "{3EF39988-22BB-4f0b-BBBE-64B5A3748AEE}",
        ColumnShape.Status => "{5D68B988-0661-4db2-BC3E-17598AD3BE6C}",
        _ => "{270BD3DB-D9AF-4782-9025-509E298DEC0A}",
    };
}
