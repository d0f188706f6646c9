using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Acornima;
using Acornima.Ast;

namespace LeadGovernance.Packaging.Checks;

/// <summary>Command bars name only what is in the package: scripts with their functions, icons, texts, commands and rules.</summary>
internal static class RibbonRules
{
    private const string Resource = "$webresource:";
    private const string Text = "$LocLabels:";
    private const string Platform = "Mscrm.";
    // The usual way to load a script that only others need.
    private const string Nothing = "isNaN";

    private static readonly string[] References = ["EnableRule", "DisplayRule"];

    public static IEnumerable<CheckFinding> Check(Package package) =>
        package.Customizations.Descendants("RibbonDiffXml").Where(r => r.HasElements).SelectMany(ribbon => OfRibbon(package, ribbon));

    private static IEnumerable<CheckFinding> OfRibbon(Package package, XElement ribbon)
    {
        var subject = ribbon.Parent is { Name.LocalName: "Entity" } table ? $"Ribbon of {Package.LogicalName(table)}" : "Application ribbon";
        return
        [
            .. Named(ribbon, Resource).Where(n => Find(package, n) is null)
                .Select(n => Rules.CommandResource.At(subject, $"names the web resource {n}, which is not in the package. Correct the name or add it.")),
            .. Named(ribbon, Text).Except(ribbon.Elements("LocLabels").Elements().Select(l => l.Attribute("Id")?.Value))
                .Select(n => Rules.CommandText.At(subject, $"shows the text {n}, which it does not have. Correct the id or add the text.")),
            .. ribbon.Descendants().Where(e => e.Attribute("FunctionName") is not null).SelectMany(e => OfFunction(package, subject, e)),
            .. Dangling(ribbon).Distinct()
                .Select(n => Rules.CommandPart.At(subject, $"names {n}, which it does not define. Correct the id or define it.")),
        ];
    }

    private static IEnumerable<string> Named(XElement ribbon, string prefix) =>
        ribbon.Descendants().Attributes().Where(a => a.Value.StartsWith(prefix, StringComparison.Ordinal)).Select(a => a.Value[prefix.Length..]).Distinct();

    private static IEnumerable<CheckFinding> OfFunction(Package package, string subject, XElement call)
    {
        var function = call.Attribute("FunctionName")!.Value;
        var library = call.Attribute("Library")?.Value ?? string.Empty;
        if (function == Nothing || !library.StartsWith(Resource, StringComparison.Ordinal)
            || Find(package, library[Resource.Length..]) is not { } resource || Read(package, resource) is not { } script || Has(script, function.Split('.')))
        {
            return [];
        }

        return [Rules.CommandFunction.At(subject, $"calls {function}, which is not in {library[Resource.Length..]}. Correct the name or write the function.")];
    }

    /// <summary>Commands of buttons and rules of commands; the platform's own are not in any package.</summary>
    private static IEnumerable<string> Dangling(XElement ribbon)
    {
        var commands = ribbon.Descendants("CommandUIDefinition").Descendants().Attributes("Command").Select(a => a.Value)
            .Except(ribbon.Descendants("CommandDefinition").Select(c => c.Attribute("Id")?.Value ?? string.Empty));
        var rules = References.SelectMany(kind => ribbon.Elements("CommandDefinitions").Descendants(kind).Select(r => r.Attribute("Id")?.Value ?? string.Empty)
            .Except(ribbon.Elements("RuleDefinitions").Descendants(kind).Select(r => r.Attribute("Id")?.Value ?? string.Empty)));
        return commands.Concat(rules).Where(n => !n.StartsWith(Platform, StringComparison.Ordinal));
    }

    private static XElement? Find(Package package, string name) => package.Components("WebResources").FirstOrDefault(w => w.Element("Name")?.Value == name);

    /// <summary>A script that is not there or can't be read is another rule's matter.</summary>
    private static Acornima.Ast.Script? Read(Package package, XElement resource)
    {
        try
        {
            return package.Content.Entries.TryGetValue(WebResourceRules.FileOf(resource), out var content)
                ? new Parser(new ParserOptions { EcmaVersion = EcmaVersion.Latest }).ParseScript(Encoding.UTF8.GetString(content))
                : null;
        }
        catch (ParseErrorException)
        {
            return null;
        }
    }

    /// <summary>The script gives the function its name, and mentions the objects in which it lies: another script may have made those.</summary>
    private static bool Has(Acornima.Ast.Script script, string[] path) =>
        script.DescendantNodes().Any(node => Given(node) == path[^1]) && path[..^1].All(script.DescendantNodes().OfType<Identifier>().Select(i => i.Name).Contains);

    private static string? Given(Node node) => node switch
    {
        FunctionDeclaration { Id.Name: var name } => name,
        VariableDeclarator { Id: Identifier { Name: var name } } => name,
        Property { Key: Identifier { Name: var name } } => name,
        AssignmentExpression { Left: MemberExpression { Property: Identifier { Name: var name } } } => name,
        AssignmentExpression { Left: Identifier { Name: var name } } => name,
        _ => null,
    };
}
