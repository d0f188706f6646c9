using System.Collections.Generic;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema.Screens;
using LeadGovernance.Packaging.Sources.Screens;

namespace LeadGovernance.Packaging.Sources.Commands;

/// <summary>A command on one command bar: that of the form, or that of the list.</summary>
internal sealed record CommandButton(string Prefix, string Table, CommandSchema Command, int Place, bool IsForm)
{
    public string? Function => IsForm ? Command.Form : Command.Grid;

    public string Id(string kind) => $"{Prefix}.{Command.Name}.{(IsForm ? "Form" : "Grid")}.{kind}";

    // The group "Save" is on the form of every table, "Management" on every list.
    private string Location => IsForm ? $"Mscrm.Form.{Table}.MainTab.Save.Controls._children" : $"Mscrm.HomepageGrid.{Table}.MainTab.Management.Controls._children";

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

    public IEnumerable<string> RuleIds(ColumnBook book)
    {
        if (IsForm)
        {
            yield return $"{Prefix}.Saved";
        }

        if (Rule(book) is { } rule)
        {
            yield return rule.Attribute("Id")!.Value;
        }
    }

    /// <summary>The rule that this button has besides: in a list the number of rows, on a form the value of a column.</summary>
    public XElement? Rule(ColumnBook book) => IsForm ? Command.When is { } when ? Value(book, when) : null : new XElement(
        "EnableRule",
        new XAttribute("Id", $"{Prefix}.UpTo{Command.Most}"),
        new XElement("SelectionCountRule", new XAttribute("AppliesTo", "SelectedEntity"), new XAttribute("Minimum", 1), new XAttribute("Maximum", Command.Most)));

    /// <summary>A form that lacks the column shows the command all the same: a click says what stands against it.</summary>
    private XElement Value(ColumnBook book, string when)
    {
        var place = $"commands/{book.Table.SchemaName}.json: {Command.Name}";
        if (when.Split(' ') is not [var name, "eq", var option])
        {
            throw new PackagingException($"{place}: \"{when}\" is no condition. Write \"column eq Option\".");
        }

        var column = book.Find(name, place);
        return new XElement(
            "EnableRule",
            new XAttribute("Id", $"{Prefix}.{column.LogicalName}.{option}"),
            new XElement("ValueRule", new XAttribute("Field", column.LogicalName), new XAttribute("Value", book.Value(column, option, place)), new XAttribute("Default", "true")));
    }

    private string Text(string kind) => $"$LocLabels:{Prefix}.{Command.Name}.{kind}";
}
