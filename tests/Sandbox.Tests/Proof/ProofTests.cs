using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>
/// Makes the sandbox wrong in one way after the other and runs the tests that have to notice. A test that can't fail proves nothing;
/// here each has to. The table of who caught what goes to the test's output and to artifacts/sandbox-faults.md.
/// </summary>
[TestClass]
[DoNotParallelize]
public class ProofTests
{
    public required TestContext TestContext { get; init; }

    [TestMethod]
    public void Every_defect_is_noticed_by_each_of_its_tests_which_pass_without_it()
    {
        var tests = PlantedDefects.All.SelectMany(d => d.Tests).Distinct().ToDictionary(n => n, RuleTest.Named);
        foreach (var (name, test) in tests)
        {
            Assert.IsNull(test.Run(Defect.None), $"{name} fails without any defect.");
        }

        var table = new StringBuilder("# Which test catches which defect\n\n| Defect | Rules | Caught by |\n|---|---|---|\n");
        var unnoticed = new List<string>();
        foreach (var planted in PlantedDefects.All)
        {
            var runs = planted.Tests.Select(n => (tests[n].Method.Name, Failure: tests[n].Run(planted.Defect))).ToLookup(r => r.Failure is not null);
            table.Append($"| {planted.Defect}: {planted.Sentence} | {string.Join(' ', planted.Rules.Select(r => $"P{r}"))} | ");
            table.Append(string.Join("<br>", runs[true].Select(r => $"{r.Name}: *{Short(r.Failure!)}*"))).Append(" |\n");
            unnoticed.AddRange(runs[false].Select(r => $"{planted.Defect} ({planted.Sentence}) by {r.Name}"));
        }

        TestContext.WriteLine(table.ToString());
        Checkout.Write("artifacts/sandbox-faults.md", table.ToString());
        Assert.IsEmpty(unnoticed, string.Join(", ", unnoticed));
    }

    /// <summary>A defect that breaks everything would be noticed by any test, which proves nothing.</summary>
    [TestMethod]
    public void No_defect_keeps_the_sandbox_from_working_at_all()
    {
        foreach (var defect in Enum.GetValues<Defect>())
        {
            Bench.Planted.Value = options => options.Defect = defect;
            try
            {
                using var bench = new Bench();
                bench.System.Update(new("lead", bench.CreateLead()) { ["subject"] = "x" });
                Assert.AreEqual(1, bench.Count("lead", "subject", "x"), defect.ToString());
            }
            catch (Exception e) when (e is not AssertFailedException)
            {
                Assert.Fail($"{defect}: {e.Message}");
            }
            finally
            {
                Bench.Planted.Value = null;
            }
        }
    }

    [TestMethod]
    public void Every_defect_is_planted_once() =>
        CollectionAssert.AreEquivalent(Enum.GetValues<Defect>().Except([Defect.None]).ToArray(), PlantedDefects.All.Select(d => d.Defect).ToArray());

    [TestMethod]
    public void Every_rule_has_tests_and_a_defect()
    {
        CollectionAssert.AreEqual(Enumerable.Range(1, 55).ToArray(), Rules.All.Select(r => r.Number).ToArray());
        foreach (var rule in Rules.All)
        {
            Assert.IsTrue(RuleTest.All.Any(t => t.Method.Name.StartsWith($"P{rule.Number:00}_", StringComparison.Ordinal)), $"{rule.Name} has no test.");
            Assert.IsTrue(PlantedDefects.All.Any(d => d.Rules.Contains(rule.Number)), $"{rule.Name} has no defect.");
        }
    }

    [TestMethod]
    public void Every_test_of_a_rule_names_its_source_in_its_summary_or_that_of_its_class()
    {
        var without = RuleTest.All.Where(t => t.Rules.Any(r => !Summaries.NamesSource(t, r))).Select(t => $"{t.Class.Name}.{t.Method.Name}").ToList();
        Assert.IsEmpty(without, "Write \"Source: P… [page]\" there: " + string.Join(", ", without));
    }

    [TestMethod]
    public void The_committed_page_of_rules_is_what_the_tests_say()
    {
        var text = RulesPage.Text();
        Checkout.Write("artifacts/sandbox-rules.md", text);
        Assert.AreEqual(text, Checkout.Read("docs/reference/sandbox-rules.md"), "Run: cp artifacts/sandbox-rules.md docs/reference/sandbox-rules.md");
    }

    /// <summary>Enough of a failure to see that it is the one that was meant.</summary>
    private static string Short(Exception failure)
    {
        var text = failure.Message.Replace("Assertion failed. ", "").ReplaceLineEndings(" ").Replace('|', '/');
        return text.Length > 160 ? text[..160] + "…" : text;
    }
}
