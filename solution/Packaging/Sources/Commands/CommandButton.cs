using System.Xml.Linq;
using LeadGovernance.Packaging.Schema.Screens;

namespace LeadGovernance.Packaging.Sources.Commands;

/// <summary>A command on one command bar: that of the form, or that of the list.</summary>
internal sealed record CommandButton(string Prefix, string Table, CommandSchema Command, int Place, bool IsForm)
{
    public string? Function => IsForm ? Command.Form : Command.Grid;

    // The group "Save" is on the form of every table, "Management" on every list.
    private string Location => IsForm ? $"Mscrm.Form.{Table}.MainTab.Save.Controls._children" : $"Mscrm.HomepageGrid.{Table}.MainTab.Management.Controls._children";

    public string Id(string kind) => $"{Prefix}.{Command.Name}.{(IsForm ? "Form" : "Grid")}.{kind}";

    public XElement Action() => new(
        "CustomAction",
        new XAttribute("Id", Id("Action")),
        new XAttribute("Location", Location),
        new XAttribute("Sequence", Place),
        new XElement(
            "CommandUIDefinition",
            new XElement(
                "Button",
                new XAttribute("Id", Id("Button")),
                new XAttribute("Command", Id("Command")),
                new XAttribute("Sequence", Place),
                new XAttribute("Alt", Text("Label")),
                new XAttribute("LabelText", Text("Label")),
                new XAttribute("ToolTipTitle", Text("Label")),
                new XAttribute("ToolTipDescription", Text("Tooltip")),
                new XAttribute("TemplateAlias", "o1"),
                new XAttribute("ModernImage", $"$webresource:{Command.Icon}"))));

    /// <summary>On a form, that the row is there; in a list, how many rows are chosen. Nothing else: a click says what stands against it.</summary>
    public XElement Rule() => IsForm
        ? new(
            "EnableRule",
            new XAttribute("Id", $"{Prefix}.Saved"),
            new XElement("FormStateRule", new XAttribute("State", "Create"), new XAttribute("InvertResult", "true")))
        : new(
            "EnableRule",
            new XAttribute("Id", $"{Prefix}.UpTo{Command.Most}"),
            new XElement("SelectionCountRule", new XAttribute("AppliesTo", "SelectedEntity"), new XAttribute("Minimum", 1), new XAttribute("Maximum", Command.Most)));

    private string Text(string kind) => $"$LocLabels:{Prefix}.{Command.Name}.{kind}";
}
