using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>
/// Source: P30, P31 [CTX] understand-the-data-context, P30 also [OPT] optional-parameters; P32 [DEP] iexecutioncontext.depth, [ASY]; P33 dotnet/api.
/// </summary>
[TestClass]
public class ContextTests
{
    [TestMethod]
    public void P30_variables_of_stage_10_are_in_the_parent_context_and_those_of_20_in_40()
    {
        object? fromTen = null;
        object? fromTwenty = null;
        var direct = true;
        using var bench = new Bench(
            new StepSpec("Create", "lead", 10, r => r.Context.SharedVariables["a"] = "ten"),
            new StepSpec("Create", "lead", 20, r => r.Context.SharedVariables["b"] = "twenty"),
            new StepSpec("Create", "lead", 40, r =>
            {
                fromTen = r.Context.ParentContext.SharedVariables["a"];
                fromTwenty = r.Context.SharedVariables["b"];
                direct = r.Context.SharedVariables.Contains("a");
            }));
        bench.CreateLead();
        Assert.AreEqual("ten", fromTen);
        Assert.AreEqual("twenty", fromTwenty);
        Assert.IsFalse(direct);
    }

    [TestMethod]
    public void P30_a_value_that_can_not_be_serialised_faults()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => r.Context.SharedVariables["a"] = new object()));
        StringAssert.Contains(Bench.Faults(() => bench.CreateLead()).Message, "SerializationException");
    }

    [TestMethod]
    public void P30_the_tag_of_a_request_is_a_shared_variable()
    {
        object? tag = null;
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => tag = r.Context.SharedVariables["tag"]));
        bench.System.Execute(new OrganizationRequest("Create") { ["Target"] = new Entity("lead") { ["lastname"] = "X" }, ["tag"] = "import 7" });
        Assert.AreEqual("import 7", tag);
    }

    [TestMethod]
    [DataRow("Update")]
    [DataRow("Delete")]
    public void P30_variables_of_stage_10_of_the_other_messages_are_in_the_parent_context_too(string message)
    {
        var seen = new List<object>();
        void Look(Run run) => seen.Add(run.Context.ParentContext.SharedVariables["a"]);
        using var bench = new Bench(
            new StepSpec(message, "lead", 10, r => r.Context.SharedVariables["a"] = "ten"), new StepSpec(message, "lead", 20, Look), new StepSpec(message, "lead", 40, Look));
        var lead = bench.CreateLead();
        bench.System.Execute(message == "Delete" ? new DeleteRequest { Target = new EntityReference("lead", lead) } : new UpdateRequest { Target = new Entity("lead", lead) { ["subject"] = "S" } });
        CollectionAssert.AreEqual(new[] { "ten", "ten" }, seen);
    }

    [TestMethod]
    public void P30_variables_reach_an_asynchronous_step()
    {
        object? seen = null;
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20, r => r.Context.SharedVariables["b"] = "twenty"),
            new StepSpec("Create", "lead", 40, r => seen = r.Context.SharedVariables["b"]) { Async = true });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        Assert.AreEqual("twenty", seen);
    }

    [TestMethod]
    public void P31_a_nested_request_reaches_its_cause_through_the_parent_chain()
    {
        IPluginExecutionContext? top = null;
        var chain = new List<string>();
        using var bench = new Bench(
            new StepSpec("Create", "lead", 10, r => top = r.Context.ParentContext),
            new StepSpec("Create", "lead", 40, r =>
            {
                r.Context.SharedVariables["cause"] = "lead";
                r.CreateAccount("nested");
            }),
            new StepSpec("Create", "account", 20, r =>
            {
                for (IPluginExecutionContext? context = r.Context; context is not null; context = context.ParentContext)
                {
                    chain.Add($"{context.MessageName} {context.PrimaryEntityName} {context.Stage} {context.SharedVariables.Contains("cause")}");
                }
            }));
        bench.CreateLead();
        Assert.IsNull(top);
        CollectionAssert.AreEqual(new[] { "Create account 20 False", "Create account 10 False", "Create lead 40 True", "Create lead 10 False" }, chain);
    }

    [TestMethod]
    public void P32_depth_grows_with_nesting_and_an_endless_loop_is_stopped_and_undone()
    {
        var depths = new List<int>();
        using var bench = new Bench(new StepSpec("Create", "account", 40, r =>
        {
            depths.Add(r.Context.Depth);
            r.CreateAccount("again");
        }));
        var fault = Bench.Faults(() => bench.System.Create(new Entity("account") { ["name"] = "first" }));
        CollectionAssert.AreEqual(Enumerable.Range(1, 8).ToArray(), depths);
        StringAssert.Contains(fault.Message, "infinite loop");
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P32_jobs_continue_the_count_so_that_an_endless_chain_of_jobs_ends()
    {
        var depths = new List<int>();
        using var bench = new Bench(new StepSpec("Create", "account", 40, r =>
        {
            depths.Add(r.Context.Depth);
            if (depths.Count < 20)
            {
                r.CreateAccount("again");
            }
        }) { Async = true });
        bench.System.Create(new Entity("account") { ["name"] = "first" });
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(Enumerable.Range(1, 8).ToArray(), depths);
        Assert.AreEqual(1, bench.Count("asyncoperation", "statuscode", 31), "the eighth job's request was the ninth");
    }

    [TestMethod]
    public void P33_a_job_belongs_to_the_chain_and_the_request_keeps_its_id()
    {
        var seen = new List<IPluginExecutionContext>();
        var request = new CreateRequest { Target = new Entity("lead") { ["lastname"] = "L" }, RequestId = Guid.NewGuid() };
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => seen.Add(r.Context)), new StepSpec("Create", "lead", 40, r => seen.Add(r.Context)) { Async = true });
        bench.System.Execute(request);
        bench.Sandbox.RunJobs();
        Assert.AreEqual(seen[0].CorrelationId, seen[1].CorrelationId);
        Assert.AreEqual(seen[0].OperationId, seen[1].OperationId);
        CollectionAssert.AreEqual(new[] { request.RequestId, request.RequestId }, seen.Select(c => c.RequestId).ToArray());
        CollectionAssert.AreEqual(new[] { "Create lead 20 0", "Create lead 40 1" }, seen.Select(c => $"{c.MessageName} {c.PrimaryEntityName} {c.Stage} {c.Mode}").ToArray());
    }

    [TestMethod]
    public void P33_the_correlation_is_one_for_the_chain_and_the_operation_one_for_the_request()
    {
        var seen = new List<IPluginExecutionContext>();
        var start = new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20, r => seen.Add(r.Context)),
            new StepSpec("Create", "lead", 40, r =>
            {
                seen.Add(r.Context);
                r.CreateAccount("n");
            }) { Name = "the step" },
            new StepSpec("Create", "account", 20, r => seen.Add(r.Context)));
        bench.Sandbox.Clock.Set(start);
        var lead = bench.CreateLead();
        Assert.HasCount(1, seen.Select(c => c.CorrelationId).Distinct());
        Assert.AreEqual(seen[0].OperationId, seen[1].OperationId);
        Assert.AreNotEqual(seen[0].OperationId, seen[2].OperationId);
        Assert.AreEqual(lead, seen[1].PrimaryEntityId);
        Assert.AreEqual(start, seen[0].OperationCreatedOn);
        Assert.AreEqual("the step", seen[1].OwningExtension.Name);
        Assert.AreEqual(bench.Sandbox.OrganizationId, seen[0].OrganizationId);
        Assert.AreEqual(bench.Name, seen[0].OrganizationName);
        Assert.AreEqual(bench.Sandbox.RootBusinessUnit, seen[0].BusinessUnitId);
    }
}
