using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>The rules of Microsoft's solution checker that are judged here: each finds its fault, under its official id, and only that one.</summary>
[TestClass]
public sealed class SolutionCheckerRuleTests
{
    private const string Step = "<SdkMessageProcessingStep Name=\"LeadGovernance: guard lead change\"";

    [TestMethod]
    [DataRow("eval('1');", "web-avoid-eval")]
    [DataRow("new Function('return 1')();", "web-avoid-eval")]
    [DataRow("alert('no');", "web-remove-alert")]
    [DataRow("window.confirm('no');", "web-remove-alert")]
    [DataRow("console.log('no');", "web-remove-console")]
    [DataRow("debugger;", "web-remove-debug-script")]
    [DataRow("var a = 1 == 2;", "web-use-strict-equality-operators")]
    [DataRow("window.top.close();", "web-avoid-window-top")]
    [DataRow("document.write('x');", "web-sdl-no-document-write")]
    [DataRow("var c = document.cookie;", "web-sdl-no-cookies")]
    [DataRow("document.domain = 'x';", "web-sdl-no-document-domain")]
    [DataRow("document.body.innerHTML = 'x';", "web-sdl-no-inner-html")]
    [DataRow("new XMLHttpRequest().open('GET', '/x', false);", "web-use-async")]
    [DataRow("window.postMessage('x', '*');", "web-sdl-no-postmessage-star-origin")]
    [DataRow("var u = 'http://example.org';", "web-sdl-no-insecure-url")]
    [DataRow("var x = a?.b;", "web-unsupported-syntax")]
    [DataRow("var space = 'http://www.w3.org/2000/svg';", "")]
    [DataRow("var x = { top: window.topic };", "")]
    public void A_script_that_breaks_a_rule_is_found(string line, string rule) => AssertOnly(rule, Script(text => text + "\n(function () { 'use strict'; " + line + " })();\n"));

    [TestMethod]
    public void A_script_that_is_not_strict_is_found() => AssertOnly("web-use-strict-mode", Script(_ => "var a = 1;"));

    [TestMethod]
    public void A_with_statement_is_found_where_it_is_possible_at_all() =>
        CollectionAssert.AreEquivalent(new[] { "web-avoid-with", "web-use-strict-mode" }, Ids(Script(_ => "with (a) { b(); }")));

    [TestMethod]
    [DataRow("il-specify-column")]
    [DataRow("il-avoid-batch-plugin")]
    [DataRow("il-avoid-parallel-plugin")]
    [DataRow("il-avoid-lock-plugin")]
    [DataRow("il-avoid-specialized-update-ops")]
    [DataRow("il-turn-off-keepalive")]
    public void Careless_code_is_found(string rule)
    {
        var careless = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "recorder", "LeadGovernance.Recorder.dll")));

        CollectionAssert.Contains(Ids(Packed.Spoiled(Entry("LeadGovernancePlugins.dll"), _ => careless)), rule);
    }

    [TestMethod]
    [DataRow("<Stage>10</Stage>", "<Stage>5</Stage>", "meta-avoid-crm4-event")]
    [DataRow("<FilteringAttributes>ownerid", "<FilteringAttributes /><Was>ownerid", "meta-avoid-reg-no-attribute")]
    public void A_registration_that_breaks_a_rule_is_found(string right, string wrong, string rule) => CollectionAssert.Contains(
        Ids(Packed.Spoiled("customizations.xml", text => Texts.InStep(text, Step, step => Close(Texts.Replaced(step, right, wrong, Step))))), rule);

    [TestMethod]
    public void The_same_registration_twice_is_found() => CollectionAssert.Contains(
        Ids(Packed.Spoiled("customizations.xml", text => Texts.InStep(text, Step, step => step + step.Replace("guard lead change", "guard it again", StringComparison.Ordinal).Replace("8a03", "8aff", StringComparison.Ordinal)))), "meta-remove-dup-reg");

    [TestMethod]
    [DataRow("<CascadeDelete>RemoveLink</CascadeDelete>", "<CascadeDelete>Forget</CascadeDelete>", "LGS0305")]
    [DataRow("<CascadeRollupView>NoCascade</CascadeRollupView>", "<CascadeRollupView>Cascade</CascadeRollupView>", "LGS0305")]
    [DataRow("<FileName>/WebResources/lgov_", "<FileName>/WebResources/lgov_no_", "LGS1101")]
    [DataRow("<WebResourceType>3</WebResourceType>", "<WebResourceType>8</WebResourceType>", "meta-avoid-silverlight")]
    public void A_fault_in_relationships_and_web_resources_is_found(string right, string wrong, string rule) =>
        AssertOnly(rule, Packed.Spoiled("customizations.xml", text => Texts.Replaced(text, right, wrong, "customizations.xml")));

    [TestMethod]
    public void Rules_have_different_ids_and_say_what_they_ask()
    {
        Assert.AreEqual(SolutionChecker.Rules.Count, SolutionChecker.Rules.Select(rule => rule.Id).Distinct().Count());
        foreach (var rule in SolutionChecker.Rules)
        {
            StringAssert.EndsWith(rule.Asks, ".", rule.Id);
            Assert.AreEqual(rule.IsOfficial, rule.HelpUri != null, rule.Id);
        }
    }

    private static string Entry(string end) => Packed.Entries("LeadGovernance.zip").Keys.Single(name => name.EndsWith(end, StringComparison.Ordinal));

    private static string Script(Func<string, string> edit) => Packed.Spoiled(Packed.Entries("LeadGovernance.zip").Keys.Single(name => name.StartsWith("WebResources/", StringComparison.Ordinal) && name.Contains("pagesjs", StringComparison.Ordinal)), edit);

    /// <summary>What was renamed at its start is renamed at its end.</summary>
    private static string Close(string step) => step.Contains("<Was>", StringComparison.Ordinal) ? step.Replace("</FilteringAttributes>", "</Was>", StringComparison.Ordinal) : step;

    private static List<string> Ids(string package)
    {
        var findings = SolutionChecker.Check(package, Checkout.Declared);
        Directory.Delete(Path.GetDirectoryName(package)!, recursive: true);
        return [.. findings.Select(finding => finding.Rule.Id).Distinct()];
    }

    /// <summary>No rule: the change is no fault.</summary>
    private static void AssertOnly(string rule, string package) => CollectionAssert.AreEqual(rule.Length == 0 ? [] : new[] { rule }, Ids(package));
}
