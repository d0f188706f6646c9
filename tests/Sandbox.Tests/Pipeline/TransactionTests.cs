using System;
using System.ServiceModel;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P1, P2 [EF] event-framework; P3, P4, P6 [TX] database-transactions; P5 [EF], [HX] handle-exceptions; P7 [BULK] troubleshooting; P10 logging-tracing; P44 [HX], [CH].</summary>
[TestClass]
public class TransactionTests
{
    [TestMethod]
    public void P01_stages_run_in_order_and_asynchronous_steps_after_the_commit()
    {
        using var bench = new Bench(
            new StepSpec("Create", "lead", 40) { Async = true, Name = "async" }, new StepSpec("Create", "lead", 40), new StepSpec("Create", "lead", 20), new StepSpec("Create", "lead", 10));
        bench.CreateLead();
        CollectionAssert.AreEqual(new[] { "Create lead 10", "Create lead 20", "Create lead 40" }, bench.Seen);
        bench.Sandbox.RunJobs();
        Assert.HasCount(4, bench.Seen);
    }

    [TestMethod]
    public void P02_a_caller_without_privilege_still_fires_stage_10_but_not_stage_20()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 10), new StepSpec("Create", "lead", 20));
        var nobody = bench.Sandbox.ServiceFor(bench.User());
        var fault = Bench.Faults(() => nobody.Create(new Entity("lead") { ["lastname"] = "X" }));
        StringAssert.Contains(fault.Message, "prvCreateLead");
        CollectionAssert.AreEqual(new[] { "Create lead 10" }, bench.Seen);
    }

    [TestMethod]
    public void P03_a_row_created_in_top_level_stage_10_remains_when_the_step_then_throws()
    {
        bool? inTransaction = null;
        using var bench = new Bench(new StepSpec("Create", "lead", 10, run =>
        {
            inTransaction = run.Context.IsInTransaction;
            run.CreateAccount("log");
            throw new InvalidPluginExecutionException("no");
        }));
        Bench.Faults(() => bench.CreateLead());
        Assert.IsFalse(inTransaction);
        Assert.AreEqual(1, bench.Count("account", "name", "log"));
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    public void P04_stage_10_of_a_nested_request_is_in_the_transaction_and_undone_with_it()
    {
        bool? inTransaction = null;
        using var bench = new Bench(
            new StepSpec("Create", "contact", 10, run =>
            {
                inTransaction = run.Context.IsInTransaction;
                run.CreateAccount("log");
            }),
            new StepSpec("Create", "lead", 40, run =>
            {
                run.System.Create(new Entity("contact") { ["lastname"] = "C" });
                throw new InvalidPluginExecutionException("no");
            }));
        Bench.Faults(() => bench.CreateLead());
        Assert.IsTrue(inTransaction);
        Assert.AreEqual(0, bench.Count("account", "name", "log") + bench.Count("contact"));
    }

    [TestMethod]
    [DataRow(20)]
    [DataRow(40)]
    public void P05_when_a_step_in_the_transaction_throws_nothing_remains(int stage)
    {
        var team = Guid.Empty;
        var user = Guid.Empty;
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20) { Name = "quiet" },
            new StepSpec("Create", "account", 40) { Async = true },
            new StepSpec("Create", "lead", stage, run =>
            {
                run.CreateAccount("log");
                run.System.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);
                throw new InvalidOperationException("broken");
            }) { Rank = 2 });
        team = bench.Sandbox.AddTeam("T");
        user = bench.User();
        var members = bench.Count("teammembership");
        Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(0, bench.Count("lead") + bench.Count("account", "name", "log") + bench.Count("asyncoperation"));
        Assert.AreEqual(members, bench.Count("teammembership"));
    }

    [TestMethod]
    public void P06_a_nested_request_sees_the_uncommitted_rows_and_the_new_values()
    {
        string? seen = null;
        var accounts = 0;
        using var bench = new Bench(
            new StepSpec("Update", "lead", 20, run => run.CreateAccount("early")),
            new StepSpec("Update", "lead", 40, run =>
            {
                seen = run.System.Retrieve("lead", run.Target.Id, new ColumnSet("subject")).GetAttributeValue<string>("subject");
                accounts = run.System.RetrieveMultiple(new QueryExpression("account")).Entities.Count;
            }));
        var lead = bench.CreateLead();
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "new" });
        Assert.AreEqual("new", seen);
        Assert.AreEqual(1, accounts);
    }

    [TestMethod]
    public void P07_a_swallowed_fault_of_a_nested_call_dooms_the_next_call()
    {
        string? message = null;
        using var bench = new Bench(new StepSpec("Create", "lead", 20, run =>
        {
            Swallow(() => run.System.Delete("account", Guid.NewGuid()));
            message = Bench.Faults(() => run.CreateAccount("after")).Message;
        }));
        Bench.Faults(() => bench.CreateLead());
        StringAssert.StartsWith(message, "There is no active transaction.");
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P07_a_swallowed_fault_of_a_nested_call_dooms_the_commit()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, run => Swallow(() => run.System.Delete("account", Guid.NewGuid()))));
        var fault = Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(-2146893812, fault.Detail.ErrorCode);
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    public void P07_in_top_level_stage_10_a_swallowed_fault_dooms_nothing()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 10, run => Swallow(() => run.System.Delete("account", Guid.NewGuid()))));
        bench.CreateLead();
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void P10_the_trace_log_survives_the_rollback()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, run =>
        {
            run.Tracing.Trace("seen {0}", 1);
            throw new InvalidPluginExecutionException("no");
        }));
        Bench.Faults(() => bench.CreateLead());
        var log = bench.System.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet(true) });
        StringAssert.Contains(log.Entities[0].GetAttributeValue<string>("messageblock"), "seen 1");
    }

    [TestMethod]
    public void P44_a_refusal_reaches_the_caller_verbatim_and_any_other_exception_as_an_unexpected_error()
    {
        Exception toThrow = new InvalidPluginExecutionException("LG4001: not yet");
        using var bench = new Bench(new StepSpec("Create", "lead", 20, _ => throw toThrow));
        var refusal = Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(Bench.PluginRefused, refusal.Detail.ErrorCode);
        Assert.AreEqual("LG4001: not yet", refusal.Message);
        toThrow = new ArgumentException("oops");
        var other = Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(unchecked((int)0x80040224), other.Detail.ErrorCode);
        StringAssert.StartsWith(other.Message, "An unexpected error occurred from ISV code.");
    }

    private static void Swallow(Action action)
    {
        try
        {
            action();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // What the platform punishes is the point of these tests.
        }
    }
}
