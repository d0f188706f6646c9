using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P23 [CAPI] custom-api, customapi-table-columns.</summary>
[TestClass]
public class CustomApiTests
{
    [TestMethod]
    [DataRow(0, false, false)]
    [DataRow(0, true, false)]
    [DataRow(1, false, false)]
    [DataRow(1, true, true)]
    [DataRow(2, false, true)]
    [DataRow(2, true, true)]
    public void P23_an_api_says_which_steps_it_allows(int allowed, bool isAsync, bool accepted)
    {
        Bench Make() => new(new SandboxSwitches(), s => s.AddApi("rec_Do", [], [], withPlugin: false, steps: allowed), new StepSpec("rec_Do", null, 40) { Async = isAsync });
        if (!accepted)
        {
            StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => Make()).Message, "rec_Do allows");
            return;
        }

        using var bench = Make();
        bench.System.Execute(new OrganizationRequest("rec_Do"));
        bench.Sandbox.RunJobs();
        Assert.HasCount(1, bench.Seen);
    }

    [TestMethod]
    public void P23_steps_run_around_the_plug_in_and_may_change_what_comes_in_and_goes_out()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Do", [("Name", 10, false)], [("Text", 10)]),
            new StepSpec("rec_Do", null, 20, r => r.Context.InputParameters["Name"] += " 20"),
            new StepSpec("rec_Do", null, 40, r => r.Context.OutputParameters["Text"] += " 40"));
        bench.Scripts["rec_Do"] = (plugin, services) =>
        {
            var run = new Run(plugin, services);
            run.Context.OutputParameters["Text"] = run.Context.InputParameters["Name"] + " 30";
        };
        Assert.AreEqual("x 20 30 40", bench.System.Execute(new OrganizationRequest("rec_Do") { ["Name"] = "x" })["Text"]);
    }

    [TestMethod]
    public void P23_an_entity_bound_api_takes_a_reference_to_its_table_as_Target()
    {
        EntityReference? target = null;
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Do", [], [], boundTo: "lead"), new StepSpec("rec_Do", "lead", 20));
        bench.Scripts["rec_Do"] = (plugin, services) =>
        {
            var run = new Run(plugin, services);
            target = (EntityReference)run.Context.InputParameters["Target"];
            Assert.AreEqual(("lead", target.Id), (run.Context.PrimaryEntityName, run.Context.PrimaryEntityId));
        };
        var lead = new EntityReference("lead", bench.CreateLead());
        bench.System.Execute(new OrganizationRequest("rec_Do") { ["Target"] = lead });
        Assert.AreEqual(lead.Id, target!.Id);
        CollectionAssert.AreEqual(new[] { "rec_Do lead 20" }, bench.Seen);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new OrganizationRequest("rec_Do"))).Message, "'Target' is missing");
        var account = new EntityReference("account", Guid.NewGuid());
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new OrganizationRequest("rec_Do") { ["Target"] = account })).Message, "can't be a account");
    }

    [TestMethod]
    public void P23_each_type_of_response_has_its_default()
    {
        var types = new Dictionary<int, object?>
        {
            [0] = false, [1] = DateTime.MinValue, [2] = 0m, [3] = null, [4] = null, [5] = null, [6] = 0d, [7] = 0, [8] = null, [9] = null, [10] = null, [11] = null, [12] = Guid.Empty,
        };
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Do", [], ResponsesOf(types.Keys), withPlugin: false));
        var answer = bench.System.Execute(new OrganizationRequest("rec_Do"));
        foreach (var (type, value) in types)
        {
            Assert.IsTrue(answer.Results.Contains("R" + type));
            Assert.AreEqual(value, answer["R" + type], $"type {type}");
        }
    }

    [TestMethod]
    public void P23_a_function_is_called_as_an_action_is_but_must_answer_and_is_not_for_workflows()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Ask", [("N", 7, false)], [("Answer", 7)], isFunction: true));
        bench.Scripts["rec_Ask"] = (plugin, services) =>
        {
            var run = new Run(plugin, services);
            run.Context.OutputParameters["Answer"] = (int)run.Context.InputParameters["N"] + 1;
        };
        Assert.AreEqual(42, bench.System.Execute(new OrganizationRequest("rec_Ask") { ["N"] = 41 })["Answer"]);
        Assert.ThrowsExactly<SolutionImportException>(() => new Bench(new SandboxSwitches(), s => s.AddApi("rec_Ask", [], [], isFunction: true)));
        Assert.ThrowsExactly<SolutionImportException>(() => new Bench(new SandboxSwitches(), s => s.AddApi("rec_Ask", [], [("A", 7)], isFunction: true, forWorkflows: true)));
    }

    private static IEnumerable<(string Name, int Type)> ResponsesOf(IEnumerable<int> types)
    {
        foreach (var type in types)
        {
            yield return ("R" + type, type);
        }
    }
}
