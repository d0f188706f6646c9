using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>The commands of all tables: what the bar names is there, and what the scripts call is there.</summary>
[TestClass]
public sealed partial class RibbonTests
{
    private static readonly SolutionSchema Schema = Checkout.Declared;
    private static readonly string[] Handwritten = ["scripts/client.js", "scripts/lead.js", "scripts/desk.js", "scripts/ask.js"];

    [TestMethod]
    [DataRow("\"Close\": {", "\"Why\": {", "commands/Lead.json: Why has other texts than the command or word of that name in commands/Lead.json", DisplayName = "A word that is a command's name")]
    [DataRow("\"form\": \"LeadGovernance.Lead.reject\"", "\"most\": 1", "Reject is on no command bar", DisplayName = "A command for no bar")]
    [DataRow("\"lgov_EvaluateLead\"", "\"lgov_JudgeLead\"", "there is no custom API lgov_JudgeLead", DisplayName = "A custom API that is not there")]
    [DataRow("\"lgov_handoverstate\"", "\"lgov_state\"", "there is no choice lgov_state", DisplayName = "A choice that is not there")]
    [DataRow("\"readers\": \"lgov_Charter\"", "\"readers\": \"lgov_Chart\"", "not in solution/schema/tables", DisplayName = "Readers of a table that is not there")]
    [DataRow("\"table\": \"Lead\"", "\"table\": \"Leads\"", "not in solution/schema/tables", DisplayName = "Commands of a table that is not there")]
    [DataRow("icons/why.svg\", \"label\"", "icons/why.png\", \"label\"", "is no page, style, script or icon", DisplayName = "An icon that is no SVG")]
    public void What_is_wrong_in_a_declaration_is_refused(string right, string wrong, string expected)
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, "commands/Lead.json", right, wrong);

        Assert.Contains(expected, Assert.ThrowsExactly<PackagingException>(() => SourceWriter.Differences(copy.Schema, copy.Inputs)).Message);
    }

    [TestMethod]
    [DataRow("\"de\": \"Annehmen\"", "\"de\": \"Zusagen\"", "commands/lgov_Handover.json: Accept has other texts than the command or word of that name in commands/Lead.json", DisplayName = "A command with other texts than on another table")]
    [DataRow("\"needs\": {\"table\": \"lgov_Exception\"", "\"needs\": {\"table\": \"lgov_Except\"", "not in solution/schema/tables", DisplayName = "A right on a table that is not there")]
    [DataRow("\"right\": \"Write\"", "\"right\": \"Decide\"", "right", DisplayName = "A right that is not there")]
    public void What_is_wrong_beside_the_commands_of_leads_is_refused(string right, string wrong, string expected)
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, "commands/lgov_Handover.json", right, wrong);

        Assert.Contains(expected, Assert.ThrowsExactly<PackagingException>(() => SourceWriter.Differences(copy.Schema, copy.Inputs)).Message);
    }

    [TestMethod]
    [DataRow("lgov_Handover", "UpholdDispute", "lgov_DecideDispute")]
    [DataRow("lgov_Handover", "DismissDispute", "lgov_DecideDispute")]
    [DataRow("lgov_Exception", "Grant", "lgov_GrantException")]
    [DataRow("lgov_Exception", "DeclineException", "lgov_GrantException")]
    [DataRow("lgov_Violation", "Acknowledge", "lgov_ResolveViolation")]
    [DataRow("lgov_Violation", "Resolve", "lgov_ResolveViolation")]
    public void What_managers_decide_is_shown_to_those_alone_who_may_call_its_custom_API(string table, string command, string api)
    {
        var ribbon = XDocument.Load(Path.Combine(Checkout.Source, "Entities", table, "RibbonDiff.xml")).Root!;
        var rules = ribbon.Descendants("CommandDefinition").Where(c => c.Attribute("Id")!.Value.Contains($".{command}.", StringComparison.Ordinal)).Select(c => c.Element("DisplayRules")!.Elements().Single().Attribute("Id")!.Value);

        var shown = ribbon.Element("RuleDefinitions")!.Element("DisplayRules")!.Elements().Where(r => rules.Contains(r.Attribute("Id")!.Value)).Select(r => r.Elements().Single()).ToList();

        CollectionAssert.AreEqual(
            new[] { Schema.CustomApis.Single(a => a.Name == api).Privilege!.ToLowerInvariant() },
            shown.Select(r => $"prv{r.Attribute("PrivilegeType")!.Value}{r.Attribute("EntityName")!.Value}".ToLowerInvariant()).ToArray());
    }

    [TestMethod]
    public void A_violation_is_set_to_a_status_that_there_is() =>
        CollectionAssert.IsSubsetOf(
            Handwritten.Select(Script).SelectMany(text => Statuses().Matches(text)).Select(m => m.Groups[1].Value).ToList(),
            Schema.Choices.Single(c => c.Name == "lgov_violationstatus").Options.Select(o => o.Name.ToLowerInvariant()).ToList());

    [TestMethod]
    public void Commands_that_are_no_longer_declared_leave_the_bar_and_take_their_facts_along()
    {
        using var copy = new WorkingCopy();
        Directory.Delete(Path.Combine(copy.Schema, "commands"), recursive: true);

        SourceWriter.Write(copy.Schema, copy.Inputs);

        Assert.DoesNotContain("Button", File.ReadAllText(Path.Combine(copy.Source, "Entities", "Lead", "RibbonDiff.xml")));
        Assert.IsFalse(File.Exists(Path.Combine(copy.Source, "WebResources", "lgov_", "scripts", "facts.js")));
    }

    [TestMethod]
    public void The_scripts_call_only_custom_APIs_that_are_there_with_parameters_that_they_have()
    {
        var calls = Handwritten.Select(Script).SelectMany(text => Calls().Matches(text)).SelectMany(call =>
            Parameters().Matches(call.Groups[2].Value).Select(p => (Api: call.Groups[1].Value, Parameter: p.Groups[1].Value + p.Groups[2].Value))).ToList();

        var unknown = calls.Where(c => Schema.CustomApis.FirstOrDefault(a => a.Name == c.Api)?.Parameters.All(p => p.Name != c.Parameter) ?? true).ToList();

        CollectionAssert.AreEquivalent(Schema.Screens.Commands.SelectMany(c => c.Apis).Distinct().ToList(), calls.Select(c => c.Api).Distinct().ToList());
        Assert.HasCount(23, calls);
        Assert.IsEmpty(unknown);
    }

    [TestMethod]
    public void The_scripts_name_only_what_there_is()
    {
        var known = Schema.Tables.SelectMany(t => t.Columns.SelectMany(c => new[] { c.LogicalName, $"{c.LogicalName}_value" }).Append(t.LogicalName).Append($"{t.LogicalName}id"))
            .Concat(Schema.CustomApis.Select(a => a.Name)).Concat(Schema.Choices.Select(c => c.Name)).Append("lgov_").ToHashSet();
        var named = Handwritten.Select(Script).SelectMany(text => Names().Matches(text)).Select(m => m.Value.TrimEnd('/')).ToHashSet();

        Assert.Contains("lgov_lead_value", named);
        Assert.IsEmpty(named.Except(known).ToList());
    }

    [TestMethod]
    public void The_scripts_say_only_words_that_are_declared_and_every_word_is_said()
    {
        var words = Schema.Screens.Commands.SelectMany(c => c.Words.Keys).ToHashSet();
        var said = Handwritten.Select(Script).SelectMany(text => Words().Matches(text)).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.IsEmpty(words.Except(said).ToList());
        Assert.IsEmpty(said.Where(w => char.IsUpper(w[0])).Except(words).Except(Schema.Screens.Commands.SelectMany(c => c.Commands).Select(c => c.Name)).Except(Schema.CustomApis.SelectMany(a => a.Parameters).Select(p => p.Name)).Except(["Pending", "Rejected", "POST", "Content"]).ToList());
    }

    [TestMethod]
    public void The_set_up_page_sends_only_what_set_up_asks_for()
    {
        var names = SetUpChoice().Matches(Script("setup.html")).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("FieldSalesTeamId", names);
        Assert.IsEmpty(names.Append("Keys").Except(Schema.CustomApis.Single(api => api.Name == "lgov_SetUp").Parameters.Select(parameter => parameter.Name)).ToList());
    }

    [GeneratedRegex("<select id=\"[^\"]*\" name=\"(\\w+)\"")]
    private static partial Regex SetUpChoice();

    private static string Script(string name) => File.ReadAllText(Path.Combine(Checkout.Source, "WebResources", "lgov_", name));

    /// <summary>A call of a script, or an action of ask.js: the API, then what is sent.</summary>
    [GeneratedRegex("(?:call\\(|api: )\"(lgov_\\w+)\", (.*?)(?:\\}\\)|$)", RegexOptions.Multiline)]
    private static partial Regex Calls();

    [GeneratedRegex("[{,] (?!row|fixed|fields)(\\w+): |row: \"(\\w+)\"")]
    private static partial Regex Parameters();

    [GeneratedRegex("lgov_[A-Za-z_]*")]
    private static partial Regex Names();

    [GeneratedRegex("Status: \"(\\w+)\"")]
    private static partial Regex Statuses();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Words();
}
