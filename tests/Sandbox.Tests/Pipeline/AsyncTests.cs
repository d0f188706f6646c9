using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P39 [REG] register-plug-in; P40, P43 [ASY] asynchronous-service, P43 also [HX]; P42 [TX] database-transactions, [ASY].</summary>
[TestClass]
public class AsyncTests
{
    [TestMethod]
    [DataRow(10)]
    [DataRow(20)]
    public void P39_an_asynchronous_step_before_stage_40_is_refused_at_import(int stage) =>
        Assert.ThrowsExactly<SolutionImportException>(() => new Bench(new StepSpec("Create", "lead", stage) { Async = true }));

    [TestMethod]
    public void P40_the_job_sees_the_row_as_it_was_and_runs_outside_the_transaction()
    {
        string? subject = null;
        IPluginExecutionContext? context = null;
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            context = r.Context;
            subject = (string)r.Context.PostEntityImages["after"]["subject"];
        }) { Async = true, Images = [new ImageSpec("after", 1, "subject")] });
        var lead = bench.CreateLead();
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "later" });
        bench.Sandbox.RunJobs();
        Assert.AreEqual("Topic", subject);
        Assert.AreEqual(1, context!.Mode);
        Assert.IsFalse(context.IsInTransaction);
        Assert.AreEqual(1, bench.Count("asyncoperation", "statuscode", 30));
    }

    [TestMethod]
    public void P42_each_call_of_a_job_is_its_own_transaction()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            r.CreateAccount("kept");
            throw new InvalidPluginExecutionException("after");
        }) { Async = true });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        Assert.AreEqual(1, bench.Count("account"));
    }

    [TestMethod]
    public void P43_a_failing_job_is_marked_failed_with_its_message_and_the_caller_knows_nothing()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, _ => throw new InvalidPluginExecutionException("no luck")) { Async = true });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        var job = bench.System.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("statuscode", "friendlymessage") }).Entities[0];
        Assert.AreEqual(31, job.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.AreEqual("no luck", job["friendlymessage"]);
    }

    [TestMethod]
    public void P43_Retry_runs_the_whole_step_up_to_four_times()
    {
        var runs = 0;
        using var bench = new Bench(new StepSpec("Create", "lead", 40, _ =>
        {
            runs++;
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "again");
        }) { Async = true });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        Assert.AreEqual(4, runs);
    }

    [TestMethod]
    public void P43_a_job_that_succeeded_is_deleted_where_the_step_says_so()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40) { Async = true, AutoDelete = true });
        bench.CreateLead();
        Assert.AreEqual(1, bench.Count("asyncoperation"));
        bench.Sandbox.RunJobs();
        Assert.AreEqual(0, bench.Count("asyncoperation"));
    }

    [TestMethod]
    public void S7_may_deliver_each_job_twice()
    {
        using var bench = new Bench(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice }, null, new StepSpec("Create", "lead", 40) { Async = true });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        Assert.HasCount(2, bench.Seen);
    }
}
