using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

/// <summary>The commands of leads: what the bar names is there, and what the scripts call is there.</summary>
[TestClass]
public sealed partial class RibbonTests
{
    private static readonly SolutionSchema Schema = Checkout.Declared;
    private static readonly string[] Handwritten = ["scripts/lead.js", "scripts/ask.js"];

    [TestMethod]
    [DataRow("\"Close\": {", "\"Why\": {", "the word Why is a command's already", DisplayName = "A word that is a command's name")]
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
    public void Commands_that_are_no_longer_declared_leave_the_bar_and_take_their_facts_along()
    {
        using var copy = new WorkingCopy();
        File.Delete(Path.Combine(copy.Schema, "commands", "Lead.json"));

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

        CollectionAssert.AreEquivalent(Schema.Screens.Commands.Single().Apis.ToList(), calls.Select(c => c.Api).Distinct().ToList());
        Assert.HasCount(10, calls);
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
        var commands = Schema.Screens.Commands.Single();
        var said = Handwritten.Select(Script).SelectMany(text => Words().Matches(text)).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.IsEmpty(commands.Words.Keys.Except(said).ToList());
        Assert.IsEmpty(said.Where(w => char.IsUpper(w[0])).Except(commands.Words.Keys).Except(commands.Commands.Select(c => c.Name)).Except(Schema.CustomApis.SelectMany(a => a.Parameters).Select(p => p.Name)).Except(["Pending", "Rejected", "POST", "Content"]).ToList());
    }

    private static string Script(string name) => File.ReadAllText(Path.Combine(Checkout.Source, "WebResources", "lgov_", name));

    /// <summary>A call in lead.js, or an action of ask.js: the API, then what is sent.</summary>
    [GeneratedRegex("(?:call\\(|api: )\"(lgov_\\w+)\", (.*?)(?:\\}\\)|$)", RegexOptions.Multiline)]
    private static partial Regex Calls();

    [GeneratedRegex("[{,] (?!row|fields)(\\w+): |row: \"(\\w+)\"")]
    private static partial Regex Parameters();

    [GeneratedRegex("lgov_[A-Za-z_]*")]
    private static partial Regex Names();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Words();
}
