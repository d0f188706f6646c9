using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>Source: P40, P41, P43 [ASY] asynchronous-service, P43 also [HX] handle-exceptions.</summary>
[TestClass]
public class JobTests
{
    [TestMethod]
    public void P40_the_job_is_a_ready_row_before_it_runs_and_tells_where_it_comes_from()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40) { Async = true, Name = "alert" });
        var lead = bench.CreateLead();
        var job = Jobs(bench).Single();
        Assert.AreEqual(("alert", "Create", "lead", 0, 0), (job["name"], job["messagename"], job["primaryentitytype"], State(job), Status(job)));
        Assert.AreEqual(lead, job.GetAttributeValue<EntityReference>("regardingobjectid").Id);
        Assert.IsEmpty(bench.Seen);
    }

    [TestMethod]
    public void P40_jobs_run_in_the_order_of_their_requests_and_so_do_those_that_jobs_make()
    {
        var names = new List<string>();
        using var bench = new Bench(
            new StepSpec("Create", "lead", 40, r =>
            {
                names.Add((string)r.Target["lastname"]);
                r.CreateAccount("of " + r.Target["lastname"]);
            }) { Async = true },
            new StepSpec("Create", "account", 40, r => names.Add((string)r.Target["name"])) { Async = true });
        bench.CreateLead("A");
        bench.CreateLead("B");
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(new[] { "A", "B", "of A", "of B" }, names);
    }

    [TestMethod]
    public void A_killed_job_keeps_what_it_wrote_and_is_delivered_again_whatever_its_plug_in_catches()
    {
        var seen = new List<string>();
        using var bench = new Bench(
            new StepSpec("Create", "lead", 40, r =>
            {
                seen.Add("run");
                foreach (var name in new[] { "first", "second" })
                {
                    try
                    {
                        r.CreateAccount(name);
                        seen.Add(name);
                    }
                    catch (Exception) when (name == "first")
                    {
                        // As if nothing had happened.
                    }
                }
            }) { Async = true, AutoDelete = true });
        bench.CreateLead();

        Assert.IsTrue(bench.Sandbox.RunJobsAndKill(1));
        Assert.AreEqual("run", string.Join(" ", seen));
        Assert.IsTrue(bench.Sandbox.RunJobsAndKill(2));
        Assert.AreEqual("run run first", string.Join(" ", seen));
        Assert.AreEqual(1, bench.Count("account"), "no roll-back: an asynchronous step has no transaction");
        Assert.IsTrue(bench.Sandbox.RunJobsAndKill(3), "before it is noted that the job is done");
        Assert.AreEqual(3, bench.Count("account"));
        Assert.AreEqual(0, State(Jobs(bench).Single()), "ready");

        Assert.IsFalse(bench.Sandbox.RunJobsAndKill(4));
        Assert.AreEqual(5, bench.Count("account"));
        Assert.AreEqual(0, bench.Count("asyncoperation"));
    }

    [TestMethod]
    public void P41_a_request_that_rolls_back_leaves_no_job_and_neither_does_a_row_of_a_bulk_request()
    {
        using var bench = new Bench(
            new StepSpec("Create", "lead", 40) { Async = true },
            new StepSpec("Create", "lead", 40, r =>
            {
                if ((string)r.Target["lastname"] == "bad")
                {
                    throw new InvalidPluginExecutionException("bad");
                }
            }) { Rank = 2 });
        Bench.Faults(() => bench.System.Execute(new CreateMultipleRequest { Targets = new EntityCollection([Lead("good"), Lead("bad")]) }));
        bench.Seen.Clear();
        bench.Sandbox.RunJobs();
        Assert.AreEqual(0, bench.Count("asyncoperation"));
        Assert.IsEmpty(bench.Seen);
    }

    [TestMethod]
    public void P43_a_job_that_asks_for_retry_once_succeeds_and_counts_it()
    {
        var runs = 0;
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            Assert.AreEqual(20, Status(Jobs(r.System).Single()), "the row says that the job runs");
            if (++runs == 1)
            {
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "not yet");
            }
        }) { Async = true });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        var job = Jobs(bench).Single();
        Assert.AreEqual((2, 30, 1), (runs, Status(job), job["retrycount"]));
        Assert.IsTrue(job.Contains("startedon") && job.Contains("completedon"));
    }

    [TestMethod]
    public void P43_a_plain_refusal_is_not_tried_again_and_the_next_job_runs()
    {
        using var bench = new Bench(
            new StepSpec("Create", "lead", 40, _ => throw new InvalidPluginExecutionException("no")) { Async = true, Name = "a" },
            new StepSpec("Create", "lead", 40) { Async = true, Rank = 2, Name = "b" });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(new[] { 31, 30 }, Jobs(bench).OrderBy(j => (string)j["name"], StringComparer.Ordinal).Select(Status).ToArray());
        Assert.HasCount(2, bench.Seen);
    }

    [TestMethod]
    public void A_job_that_was_cancelled_or_deleted_does_not_run()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40) { Async = true });
        bench.CreateLead();
        bench.CreateLead();
        var jobs = Jobs(bench);
        bench.System.Update(new Entity("asyncoperation", jobs[0].Id) { ["statecode"] = new OptionSetValue(3), ["statuscode"] = new OptionSetValue(32) });
        bench.System.Delete("asyncoperation", jobs[1].Id);
        bench.Sandbox.RunJobs();
        Assert.IsEmpty(bench.Seen);
        Assert.AreEqual(32, Status(Jobs(bench).Single()));
    }

    [TestMethod]
    public void S7_shuffled_jobs_each_run_once_in_some_other_order()
    {
        var names = new List<string>();
        using var bench = new Bench(new SandboxSwitches { JobDelivery = JobDelivery.Shuffled }, null, new StepSpec("Create", "lead", 40, r => names.Add((string)r.Target["lastname"])) { Async = true });
        var sent = Enumerable.Range(10, 40).Select(i => i.ToString(null, null)).ToList();
        sent.ForEach(n => bench.CreateLead(n));
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEquivalent(sent, names);
        CollectionAssert.AreNotEqual(sent, names, "forty jobs in their own order by chance: once in 10^47 runs");
    }

    [TestMethod]
    public void S7_a_job_delivered_twice_may_write_its_row_once_by_upsert_and_fails_at_the_second_create()
    {
        var id = Guid.NewGuid();
        using var bench = new Bench(new SandboxSwitches { JobDelivery = JobDelivery.EachTwice }, null,
            new StepSpec("Create", "lead", 40, r => r.System.Execute(new UpsertRequest { Target = new Entity("account", id) { ["name"] = "once" } })) { Async = true },
            new StepSpec("Create", "contact", 40, r => r.System.Create(new Entity("account", r.Context.PrimaryEntityId) { ["name"] = "twice" })) { Async = true });
        bench.CreateLead();
        bench.System.Create(new Entity("contact") { ["lastname"] = "C" });
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(new[] { "contact 31", "lead 30" }, Jobs(bench).Select(j => $"{j["primaryentitytype"]} {Status(j)}").Order(StringComparer.Ordinal).ToArray());
        Assert.AreEqual(2, bench.Count("account"));
    }

    [TestMethod]
    public void A_sandbox_that_is_closed_leaves_no_job_that_promises_to_run()
    {
        var folder = Path.Combine(Path.GetTempPath(), "sandbox" + Guid.NewGuid().ToString("N"));
        try
        {
            using (var sandbox = Bench.NewSandbox(new SandboxOptions { Folder = folder, Name = "jobs" }))
            {
                sandbox.System.Create(new Entity("asyncoperation") { ["name"] = "left", ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(0) });
            }

            using var again = Sandbox.Open(folder);
            var job = Jobs(again.System).Single();
            Assert.AreEqual(32, Status(job));
            StringAssert.Contains((string)job["friendlymessage"], "Call RunJobs");
        }
        finally
        {
            global::System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static Entity Lead(string name) => new("lead") { ["lastname"] = name };

    private static List<Entity> Jobs(Bench bench) => Jobs(bench.System);

    private static List<Entity> Jobs(IOrganizationService service) =>
        [.. service.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet(true) }).Entities];

    private static int State(Entity job) => job.GetAttributeValue<OptionSetValue>("statecode").Value;

    private static int Status(Entity job) => job.GetAttributeValue<OptionSetValue>("statuscode").Value;
}
