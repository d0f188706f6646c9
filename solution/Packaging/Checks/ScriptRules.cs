using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Acornima;
using Acornima.Ast;

namespace LeadGovernance.Packaging.Checks;

/// <summary>The solution checker's rules on scripts that can be judged by their syntax.</summary>
internal static class ScriptRules
{
    private const string Script = "3";

    private static readonly Dictionary<string, CheckRule> Names = new(StringComparer.Ordinal)
    {
        ["crmForm"] = OfficialRules.OldObjectModel,
        ["ActiveXObject"] = OfficialRules.BrowserApi,
    };

    private static readonly Dictionary<string, CheckRule> Calls = new(StringComparer.Ordinal)
    {
        ["eval"] = OfficialRules.Eval,
        ["alert"] = OfficialRules.Alert,
        ["confirm"] = OfficialRules.Alert,
        ["prompt"] = OfficialRules.Alert,
        ["showModalDialog"] = OfficialRules.Modal,
        ["loadTheme"] = OfficialRules.LoadTheme,
    };

    private static readonly Dictionary<string, CheckRule> Members = new(StringComparer.Ordinal)
    {
        ["window.top"] = OfficialRules.WindowTop,
        ["window.eval"] = OfficialRules.Eval,
        ["window.alert"] = OfficialRules.Alert,
        ["window.confirm"] = OfficialRules.Alert,
        ["window.prompt"] = OfficialRules.Alert,
        ["window.showModalDialog"] = OfficialRules.Modal,
        ["document.write"] = OfficialRules.DocumentWrite,
        ["document.writeln"] = OfficialRules.DocumentWrite,
        ["document.cookie"] = OfficialRules.Cookies,
        ["document.domain"] = OfficialRules.DocumentDomain,
        ["document.all"] = OfficialRules.BrowserApi,
        ["Xrm.Internal"] = OfficialRules.UnpublishedApi,
        ["Xrm.Utility.isActivityType"] = OfficialRules.ActivityType,
        ["Xrm.Utility.alertDialog"] = OfficialRules.UtilityDialogs,
        ["Xrm.Utility.confirmDialog"] = OfficialRules.UtilityDialogs,
        ["Xrm.Page.context"] = OfficialRules.GlobalContext,
        ["Xrm.Panel.loadPanel"] = OfficialRules.SidePane,
        ["MSApp.execUnsafeLocalFunction"] = OfficialRules.UnsafeFunction,
        ["WinJS.Utilities.setInnerHTMLUnsafe"] = OfficialRules.UnsafeWinJs,
        ["WinJS.Utilities.setOuterHTMLUnsafe"] = OfficialRules.UnsafeWinJs,
        ["WinJS.Utilities.insertAdjacentHTMLUnsafe"] = OfficialRules.UnsafeWinJs,
    };

    private static readonly (string Part, CheckRule Rule)[] Addresses =
    [
        ("XRMServices/2011/OrganizationData.svc", OfficialRules.OldODataService),
        ("XRMServices/2011/Organization.svc", OfficialRules.OldSoapService),
        (".dynamics.com/api/", OfficialRules.RelativeAddress),
    ];

    public static IEnumerable<CheckFinding> Check(Package package) =>
        from resource in package.Components("WebResources")
        where resource.Element("WebResourceType")?.Value == Script
        let name = resource.Element("Name")?.Value ?? string.Empty
        let content = package.Content.Entries.GetValueOrDefault(WebResourceRules.FileOf(resource))
        where content != null
        from finding in Of(name, Encoding.UTF8.GetString(content))
        select finding;

    internal static IEnumerable<CheckFinding> Of(string name, string text)
    {
        Acornima.Ast.Script script;
        try
        {
            script = Parse(text, EcmaVersion.ES9);
        }
        catch (ParseErrorException exception)
        {
            return [OfficialRules.Syntax.At(name, $"is no ECMAScript 2018: {exception.Message}.")];
        }

        var found = script.DescendantNodesAndSelf().SelectMany(Broken).Select(broken => broken.Rule.At(name, $"line {broken.Line}: {broken.Rule.Asks}"));
        return script.Strict || script.Body.All(IsStrictFunction) ? found : found.Append(OfficialRules.StrictMode.At(name, "is not in strict mode. Begin it with 'use strict'."));
    }

    /// <summary>Whether the last part of a name (Space.onLoad) is the name of something in the script; a bundler may export it in many ways. What can't be read is not judged.</summary>
    internal static bool Defines(string text, string function)
    {
        var wanted = function.Split('.')[^1];
        try
        {
            return Parse(text, EcmaVersion.Latest).DescendantNodes().OfType<Identifier>().Any(name => name.Name == wanted);
        }
        catch (ParseErrorException)
        {
            return true;
        }
    }

    private static Acornima.Ast.Script Parse(string text, EcmaVersion version) => new Parser(new ParserOptions { EcmaVersion = version }).ParseScript(text);

    /// <summary>A chain of plain names, as it is written; null for anything that is computed.</summary>
    private static string? Path(Node node) => node switch
    {
        Identifier name => name.Name,
        MemberExpression { Computed: false, Property: Identifier last } member when Path(member.Object) is { } before => $"{before}.{last.Name}",
        _ => null,
    };

    private static IEnumerable<(CheckRule Rule, int Line)> Broken(Node node)
    {
        var rule = node switch
        {
            DebuggerStatement => OfficialRules.DebugScript,
            WithStatement => OfficialRules.With,
            BinaryExpression { Operator: Operator.Equality or Operator.Inequality } => OfficialRules.StrictEquality,
            NewExpression { Callee: Identifier { Name: "Function" } } => OfficialRules.Eval,
            Identifier name when Names.TryGetValue(name.Name, out var forbidden) => forbidden,
            CallExpression { Callee: Identifier callee } when Calls.TryGetValue(callee.Name, out var forbidden) => forbidden,
            MemberExpression { Object: Identifier { Name: "console" } } => OfficialRules.Console,
            MemberExpression when Path(node) is { } path && Members.TryGetValue(path, out var forbidden) => forbidden,
            CallExpression { Callee: MemberExpression { Property: Identifier { Name: "html" } }, Arguments.Count: > 0 } => OfficialRules.HtmlMethod,
            Literal { Value: string text } when Array.Find(Addresses, address => text.Contains(address.Part, StringComparison.OrdinalIgnoreCase)) is { Rule: { } forbidden } => forbidden,
            AssignmentExpression { Left: MemberExpression { Property: Identifier { Name: "innerHTML" or "outerHTML" } } } => OfficialRules.InnerHtml,
            CallExpression { Callee: MemberExpression { Property: Identifier { Name: "open" } } } call when call.Arguments.Count > 2 && call.Arguments[2] is Literal { Value: false } => OfficialRules.SynchronousRequest,
            CallExpression { Callee: MemberExpression { Property: Identifier { Name: "postMessage" } } } call when call.Arguments.Count > 1 && call.Arguments[1] is Literal { Value: "*" } => OfficialRules.StarOrigin,
            Literal { Value: string address } when address.StartsWith("ftp://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal) && !address.StartsWith("http://www.w3.org/", StringComparison.Ordinal) => OfficialRules.InsecureUrl,
            _ => null,
        };
        return rule is null ? [] : [(rule, node.Location.Start.Line)];
    }

    /// <summary>The usual frame: a function that is called at once and is strict by itself.</summary>
    private static bool IsStrictFunction(Statement statement) => statement switch
    {
        ExpressionStatement { Expression: CallExpression { Callee: IFunction { Body: FunctionBody { Strict: true } } } } => true,
        FunctionDeclaration { Body.Strict: true } => true,
        _ => false,
    };
}
