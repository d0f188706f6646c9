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

    private static readonly string[] Dialogs = ["alert", "confirm", "prompt"];

    private static readonly Dictionary<string, CheckRule> Members = new(StringComparer.Ordinal)
    {
        ["window.top"] = OfficialRules.WindowTop,
        ["window.alert"] = OfficialRules.Alert,
        ["window.confirm"] = OfficialRules.Alert,
        ["window.prompt"] = OfficialRules.Alert,
        ["document.write"] = OfficialRules.DocumentWrite,
        ["document.writeln"] = OfficialRules.DocumentWrite,
        ["document.cookie"] = OfficialRules.Cookies,
        ["document.domain"] = OfficialRules.DocumentDomain,
    };

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
            script = new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES9 }).ParseScript(text);
        }
        catch (ParseErrorException exception)
        {
            return [OfficialRules.Syntax.At(name, $"is no ECMAScript 2018: {exception.Message}.")];
        }

        var found = script.DescendantNodesAndSelf().SelectMany(Broken).Select(broken => broken.Rule.At(name, $"line {broken.Line}: {broken.Rule.Asks}"));
        return script.Strict || script.Body.All(IsStrictFunction) ? found : found.Append(OfficialRules.StrictMode.At(name, "is not in strict mode. Begin it with 'use strict'."));
    }

    private static IEnumerable<(CheckRule Rule, int Line)> Broken(Node node)
    {
        var rule = node switch
        {
            DebuggerStatement => OfficialRules.DebugScript,
            WithStatement => OfficialRules.With,
            BinaryExpression { Operator: Operator.Equality or Operator.Inequality } => OfficialRules.StrictEquality,
            CallExpression { Callee: Identifier { Name: "eval" } } or NewExpression { Callee: Identifier { Name: "Function" } } => OfficialRules.Eval,
            CallExpression { Callee: Identifier callee } when Dialogs.Contains(callee.Name) => OfficialRules.Alert,
            MemberExpression { Object: Identifier { Name: "console" } } => OfficialRules.Console,
            MemberExpression { Object: Identifier owner, Property: Identifier member } when Members.TryGetValue($"{owner.Name}.{member.Name}", out var forbidden) => forbidden,
            AssignmentExpression { Left: MemberExpression { Property: Identifier { Name: "innerHTML" or "outerHTML" } } } => OfficialRules.InnerHtml,
            CallExpression { Callee: MemberExpression { Property: Identifier { Name: "open" } } } call when call.Arguments.Count > 2 && call.Arguments[2] is Literal { Value: false } => OfficialRules.SynchronousRequest,
            CallExpression { Callee: MemberExpression { Property: Identifier { Name: "postMessage" } } } call when call.Arguments.Count > 1 && call.Arguments[1] is Literal { Value: "*" } => OfficialRules.StarOrigin,
            Literal { Value: string address } when address.StartsWith("http://", StringComparison.Ordinal) && !address.StartsWith("http://www.w3.org/", StringComparison.Ordinal) => OfficialRules.InsecureUrl,
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
