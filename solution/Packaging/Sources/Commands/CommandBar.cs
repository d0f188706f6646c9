using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;
using LeadGovernance.Packaging.Schema.Screens;
using LeadGovernance.Packaging.Sources.Screens;

namespace LeadGovernance.Packaging.Sources.Commands;

/// <summary>Entities/…/RibbonDiff.xml: the commands that the schema declares for a table; without a declaration, none.</summary>
internal sealed class CommandBar(SolutionSchema schema, TableSchema table)
{
    private const int FirstPlace = 60;

    private readonly CommandsSchema? declared = schema.Screens.CommandsOf(table);

    private string Prefix => $"{schema.Identity.Prefix}.{table.LogicalName}";

    public GeneratedFile Write()
    {
        var commands = declared?.Commands ?? [];
        var buttons = commands.SelectMany(Buttons).ToList();
        var root = new XElement(
            "RibbonDiffXml",
            XmlText.XsiDeclaration,
            new XElement("CustomActions", buttons.Select(b => b.Action())),
            new XElement("Templates", new XElement("RibbonTemplates", new XAttribute("Id", "Mscrm.Templates"))),
            new XElement("CommandDefinitions", buttons.Select(b => Definition(b, declared!))),
            new XElement(
                "RuleDefinitions",
                new XElement("TabDisplayRules"),
                new XElement("DisplayRules", commands.Select(c => Allowed(c, declared!)).DistinctBy(r => r.Attribute("Id")!.Value)),
                new XElement("EnableRules", buttons.Select(b => b.Rule()).DistinctBy(r => r.Attribute("Id")!.Value))),
            new XElement("LocLabels", commands.SelectMany(c => new[] { Text(c, "Label", c.Label), Text(c, "Tooltip", c.Tooltip) })));
        return new GeneratedFile(Path.Combine("Entities", table.SchemaName, "RibbonDiff.xml"), XmlText.Write(root, declaration: true), $"Ribbon of {table.LogicalName}");
    }

    private IEnumerable<CommandButton> Buttons(CommandSchema command, int at)
    {
        if (command is { Form: null, Grid: null })
        {
            throw new PackagingException($"commands/{table.SchemaName}.json: {command.Name} is on no command bar. Name its function for the form, the grid or both.");
        }

        CommandButton[] all = [new(Prefix, table.LogicalName, command, FirstPlace + at, IsForm: true), new(Prefix, table.LogicalName, command, FirstPlace + at, IsForm: false)];
        return all.Where(b => b.Function is not null);
    }

    private XElement Definition(CommandButton button, CommandsSchema commands) => new(
        "CommandDefinition",
        new XAttribute("Id", button.Id("Command")),
        new XElement("EnableRules", new XElement("EnableRule", button.Rule().Attribute("Id"))),
        new XElement("DisplayRules", new XElement("DisplayRule", Allowed(button.Command, commands).Attribute("Id"))),
        new XElement(
            "Actions",
            // A command loads the libraries that it names: isNaN does nothing but bring them in.
            commands.Before.Prepend(FactsScript.Beside(commands.Library)).Select(l => Function(l, "isNaN")),
            Function(commands.Library, button.Function!, button.IsForm ? ["PrimaryControl"] : ["SelectedControlSelectedItemReferences", "SelectedControl"])));

    private static XElement Function(string library, string name, params string[] parameters) => new(
        "JavaScriptFunction",
        new XAttribute("Library", $"$webresource:{library}"),
        new XAttribute("FunctionName", name),
        parameters.Select(p => new XElement("CrmParameter", new XAttribute("Value", p))));

    /// <summary>Who has no role of the pack finds none of its commands, and who is no manager none of a manager's.</summary>
    private XElement Allowed(CommandSchema command, CommandsSchema commands)
    {
        var (name, right) = command.Needs ?? new NeedSchema(commands.Readers, AccessRight.Read);
        var needed = new ColumnBook(schema, name).Table.LogicalName;
        return new XElement(
            "DisplayRule",
            new XAttribute("Id", $"{Prefix}.{right}.{needed}"),
            new XElement("EntityPrivilegeRule", new XAttribute("EntityName", needed), new XAttribute("PrivilegeType", right), new XAttribute("PrivilegeDepth", PrivilegeDepth.Basic)));
    }

    private XElement Text(CommandSchema command, string kind, Label label) => new(
        "LocLabel",
        new XAttribute("Id", $"{Prefix}.{command.Name}.{kind}"),
        Labels.List("Titles", "Title", label));
}
