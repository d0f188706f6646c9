using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>The mutation test of the checks: each fault fires the rule meant for it, each rule has a fault, and what is whole has none.</summary>
[TestClass]
public sealed class FaultTests
{
    private static readonly IReadOnlyDictionary<string, Fault> All = new[] { PackageFaults.All, TableFaults.All, AssemblyFaults.All, StepFaults.All, ScreenFaults.All, PageFaults.All, RibbonFaults.All, FlowFaults.All, OracleFaults.All }
        .SelectMany(faults => faults).ToDictionary(fault => fault.Name);

    private static IEnumerable<string> Names => All.Keys;

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_fault_is_found_by_the_rule_meant_for_it_and_by_no_other(string name)
    {
        var fault = All[name];

        var findings = fault.Find(null);

        CollectionAssert.AreEqual(
            fault.Rule.Length == 0 ? [] : fault.Beside.Append(fault.Rule).Order(StringComparer.Ordinal).ToArray(),
            findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal).ToArray(),
            $"{name}:\n{string.Join("\n", findings)}");
    }

    [TestMethod]
    public void Each_rule_has_a_fault_that_it_is_meant_for()
    {
        var untried = SolutionChecker.Rules.Select(rule => rule.Id).Except(All.Values.Select(fault => fault.Rule)).ToList();

        Assert.IsEmpty(untried, $"No fault in tests/Solution.Tests/Faults is meant for {string.Join(", ", untried)}. Plant one.");
    }

    [TestMethod]
    [DataRow("LeadGovernance.zip")]
    [DataRow("LeadGovernance_managed.zip")]
    [DataRow("LeadGovernanceFlows.zip")]
    [DataRow("LeadGovernanceFlows_managed.zip")]
    public void The_real_packages_are_clean(string zip) => Assert.IsEmpty(SolutionChecker.Check(Packed.Zip(zip), Checkout.Declared));

    [TestMethod]
    public void The_real_sources_are_clean()
    {
        Assert.IsEmpty(SolutionChecker.Check(Checkout.Source, Checkout.Declared, [Checkout.PluginDll, Checkout.WorkflowDll]));
        Assert.IsEmpty(SolutionChecker.Check(Checkout.Inputs.FlowFolder, Checkout.Declared));
    }

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
}
