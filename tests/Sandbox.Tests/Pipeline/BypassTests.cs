using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P47 [OPT] optional-parameters, bypass-custom-business-logic.</summary>
[TestClass]
public class BypassTests
{
    private const string Logic = "BypassBusinessLogicExecution";
    private const string StepIds = "BypassBusinessLogicExecutionStepIds";

    [TestMethod]
    [DataRow("BypassCustomPluginExecution", true, "async")]
    [DataRow(Logic, "CustomSync", "async")]
    [DataRow(Logic, "CustomAsync", "sync10,sync40")]
    [DataRow(Logic, "CustomSync,CustomAsync", "")]
    [DataRow(Logic, "", "async,sync10,sync40")]
    public void P47_a_bypass_leaves_out_its_kind_of_steps(string parameter, object value, string remain)
    {
        var ran = new System.Collections.Generic.List<string>();
        using var bench = new Bench(
            new StepSpec("Create", "lead", 10, _ => ran.Add("sync10")), new StepSpec("Create", "lead", 40, _ => ran.Add("sync40")),
            new StepSpec("Create", "lead", 40, _ => ran.Add("async")) { Async = true });
        bench.Sandbox.ServiceFor(bench.Sandbox.Administrator).Execute(Create(parameter, value));
        bench.Sandbox.RunJobs();
        Assert.AreEqual(remain, string.Join(',', ran.Order(StringComparer.Ordinal)));
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void P47_single_steps_are_bypassed_by_id_and_unknown_ids_are_ignored()
    {
        StepSpec[] steps = [new("Create", "lead", 10), new("Create", "lead", 20), new("Create", "lead", 40) { Async = true }];
        using var bench = new Bench(steps);
        bench.System.Execute(Create(StepIds, $"{steps[0].Id}, {steps[2].Id},{Guid.NewGuid()}"));
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(new[] { "Create lead 20" }, bench.Seen);
    }

    [TestMethod]
    public void P47_rows_of_a_bulk_request_are_bypassed_with_it()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20), new StepSpec("CreateMultiple", "lead", 40));
        var request = new CreateMultipleRequest { Targets = new EntityCollection([new Entity("lead") { ["lastname"] = "A" }]) };
        request.Parameters[Logic] = "CustomSync";
        bench.System.Execute(request);
        Assert.IsEmpty(bench.Seen);
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void P47_more_than_three_step_ids_are_refused()
    {
        using var bench = new Bench();
        var ids = string.Join(',', Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()));
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Create(StepIds, ids))).Message, "the limit is 3");
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    [DataRow("BypassCustomPluginExecution", true, "prvBypassCustomPlugins")]
    [DataRow(Logic, "CustomSync", "prvBypassCustomBusinessLogic")]
    [DataRow(Logic, "CustomAsync", "prvBypassCustomBusinessLogic")]
    [DataRow(StepIds, "0a5ab0c5-0000-4000-8000-00000000000a", "prvBypassCustomBusinessLogic")]
    public void P47_a_bypass_needs_its_privilege(string parameter, object value, string privilege)
    {
        using var bench = new Bench();
        var manager = bench.Sandbox.ServiceFor(bench.User("Sales Manager (sandbox)"));
        var fault = Bench.Faults(() => manager.Execute(Create(parameter, value)));
        StringAssert.Contains(fault.Message, privilege);
        Assert.AreEqual(unchecked((int)0x80040220), fault.Detail.ErrorCode);
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    public void P47_an_unknown_kind_of_logic_is_refused_loudly()
    {
        using var bench = new Bench();
        StringAssert.StartsWith(Bench.Faults(() => bench.System.Execute(Create(Logic, "customsync"))).Message, "Sandbox: not supported: value 'customsync'");
    }

    private static OrganizationRequest Create(string parameter, object value) =>
        new("Create") { ["Target"] = new Entity("lead") { ["lastname"] = "X" }, [parameter] = value };
}
