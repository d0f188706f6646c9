using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;
using LeadGovernance.Packaging.Sources.Screens;

namespace LeadGovernance.Packaging.Sources.Commands;

/// <summary>Entities/…/RibbonDiff.xml with the commands that the schema declares for the table.</summary>
internal sealed class CommandBar(SolutionSchema schema, CommandsSchema commands)
{
    private const int FirstPlace = 60;

    private readonly ColumnBook book = new(schema, commands.Table);

    private string Prefix => $"{schema.Identity.Prefix}.{book.Table.LogicalName}";

    public GeneratedFile Write()
    {
        var buttons = commands.Commands.SelectMany(Buttons).ToList();
        var root = new XElement(
            "RibbonDiffXml",
            XmlText.XsiDeclaration,
            new XElement("CustomActions", buttons.Select(b => b.Action())),
            RibbonFile.NoTemplates,
            new XElement("CommandDefinitions", buttons.Select(Definition)),
            new XElement(
                "RuleDefinitions",
                new XElement("TabDisplayRules"),
                new XElement("DisplayRules", ReadsRules()),
                new XElement("EnableRules", Saved(), buttons.Select(b => b.Rule(book)).OfType<XElement>().DistinctBy(r => r.Attribute("Id")!.Value))),
            new XElement("LocLabels", commands.Commands.SelectMany(c => new[] { Text(c, "Label", c.Label), Text(c, "Tooltip", c.Tooltip) })));
        return new GeneratedFile(RibbonFile.Place(book.Table), XmlText.Write(root, declaration: true), $"Commands of {book.Table.LogicalName}");
    }

    private IEnumerable<CommandButton> Buttons(CommandSchema command, int at)
    {
        if (command is { Form: null, Grid: null })
        {
            throw new PackagingException($"commands/{commands.Table}.json: {command.Name} is on no command bar. Name its function for the form, the grid or both.");
        }

        CommandButton[] all = [new(Prefix, book.Table.LogicalName, command, FirstPlace + at, IsForm: true), new(Prefix, book.Table.LogicalName, command, FirstPlace + at, IsForm: false)];
        return all.Where(b => b.Function is not null);
    }

    private XElement Definition(CommandButton button) => new(
        "CommandDefinition",
        new XAttribute("Id", button.Id("Command")),
        new XElement("EnableRules", button.RuleIds(book).Select(id => new XElement("EnableRule", new XAttribute("Id", id)))),
        new XElement("DisplayRules", new XElement("DisplayRule", new XAttribute("Id", $"{Prefix}.Governed"))),
        new XElement(
            "Actions",
            // A command loads the libraries it names: this one does nothing but bring the facts in.
            Function(commands.Facts, "isNaN"),
            Function(commands.Library, button.Function!, button.IsForm ? ["PrimaryControl"] : ["SelectedControlSelectedItemReferences", "SelectedControl"])));

    private static XElement Function(string library, string name, params string[] parameters) => new(
        "JavaScriptFunction",
        new XAttribute("Library", $"$webresource:{library}"),
        new XAttribute("FunctionName", name),
        parameters.Select(p => new XElement("CrmParameter", new XAttribute("Value", p))));

    /// <summary>Who has no role of the pack finds none of its commands.</summary>
    private XElement ReadsRules() => new(
        "DisplayRule",
        new XAttribute("Id", $"{Prefix}.Governed"),
        new XElement("EntityPrivilegeRule", new XAttribute("EntityName", new ColumnBook(schema, commands.ReadableTable).Table.LogicalName), new XAttribute("PrivilegeType", "Read"), new XAttribute("PrivilegeDepth", "Basic")));

    /// <summary>Also on a form that only shows the row: why a lead has its owner is asked there most.</summary>
    private XElement Saved() => new(
        "EnableRule",
        new XAttribute("Id", $"{Prefix}.Saved"),
        new XElement("FormStateRule", new XAttribute("State", "Create"), new XAttribute("InvertResult", "true")));

    private XElement Text(CommandSchema command, string kind, Label label) => new(
        "LocLabel",
        new XAttribute("Id", $"{Prefix}.{command.Name}.{kind}"),
        Labels.List("Titles", "Title", label));
}
