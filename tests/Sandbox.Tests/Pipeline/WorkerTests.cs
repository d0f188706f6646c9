using System;
using System.Collections.Generic;
using System.Threading;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P35, P38 [WP] write-plug-in.</summary>
[TestClass]
public class WorkerTests
{
    [TestMethod]
    [DataRow("Plain", "plain")]
    [DataRow("Unsecure", "my configuration")]
    public void P35_a_plug_in_may_take_no_configuration_or_the_unsecure_one_alone(string type, string written)
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20) { Type = type, Name = "my configuration" });
        Assert.AreEqual(written, bench.Read("lead", bench.CreateLead(), "companyname")["companyname"]);
    }

    [TestMethod]
    public void P35_a_run_that_overlaps_with_another_shows_state_in_fields()
    {
        using var alone = new Bench(new StepSpec("Create", "lead", 20) { Type = "Forgetful" });
        Assert.AreEqual("forgetful", alone.Read("lead", alone.CreateLead(), "companyname")["companyname"], "alone, nobody notices");
        using var bench = new Bench(new BenchSettings { RunsOverlap = true }, new StepSpec("Create", "lead", 20) { Type = "Forgetful", Name = "forgetful step" });
        StringAssert.Contains(Bench.Faults(() => bench.CreateLead()).Message, "'forgetful step' keeps in its fields what belongs to one run");
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    public void P35_a_plug_in_without_state_stands_the_overlap_and_its_second_run_writes_nothing()
    {
        var threads = new HashSet<int>();
        using var bench = new Bench(new BenchSettings { RunsOverlap = true }, new StepSpec("Create", "lead", 20, r =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            r.Target["companyname"] = "seen " + r.System.RetrieveMultiple(new QueryExpression("account")).Entities.Count;
            r.CreateAccount("once");
        }));
        Assert.AreEqual("seen 0", bench.Read("lead", bench.CreateLead(), "companyname")["companyname"]);
        Assert.AreEqual(1, bench.Count("account"));
        Assert.IsGreaterThan(1, threads.Count);
    }

    [TestMethod]
    public void P35_a_nested_run_that_overlaps_may_look_at_its_parents()
    {
        var seen = new List<string>();
        using var bench = new Bench(new BenchSettings { RunsOverlap = true },
            new StepSpec("Create", "lead", 40, r => r.CreateAccount("nested")),
            new StepSpec("Create", "account", 20, r =>
            {
                _ = r.Factory;
                seen.Add((string)((Entity)r.Context.ParentContext.ParentContext.InputParameters["Target"])["lastname"]);
            }));
        bench.CreateLead("parent");
        Assert.IsGreaterThan(1, seen.Count);
        Assert.IsTrue(seen.TrueForAll(s => s == "parent"));
    }

    [TestMethod]
    public void P38_a_message_that_takes_longer_than_two_minutes_times_out_and_is_undone()
    {
        var watch = new HandSetWatch();
        using var bench = new Bench(new BenchSettings { Watch = watch }, new StepSpec("Create", "lead", 40, r =>
        {
            r.CreateAccount("A");
            watch.Advance(minutes: 2.1);
        }));
        var fault = Bench.Faults(() => bench.CreateLead());
        StringAssert.Contains(fault.Message, "timed-out at the Sandbox Client. System.TimeoutException");
        Assert.AreEqual(unchecked((int)0x80044176), fault.Detail.ErrorCode);
        Assert.AreEqual(0, bench.Count("lead") + bench.Count("account"));
    }

    [TestMethod]
    public void P38_a_step_that_took_too_long_gets_no_further_call_through()
    {
        Exception? seen = null;
        var watch = new HandSetWatch();
        using var bench = new Bench(new BenchSettings { Watch = watch }, new StepSpec("Create", "lead", 10, r =>
        {
            watch.Advance(minutes: 2.1);
            seen = Bench.Faults(() => r.CreateAccount("late"));
        }));
        Bench.Faults(() => bench.CreateLead());
        StringAssert.Contains(seen!.Message, "timed-out");
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P38_the_steps_of_one_message_share_its_time_and_each_message_has_its_own()
    {
        var watch = new HandSetWatch();
        using var bench = new Bench(new BenchSettings { Watch = watch },
            new StepSpec("Create", "lead", 20, _ => watch.Advance(minutes: 1.5)),
            new StepSpec("Update", "lead", 20, _ => watch.Advance(minutes: 1.5)),
            new StepSpec("Update", "lead", 40, _ => watch.Advance(minutes: 1)));
        var lead = bench.CreateLead();
        bench.CreateLead();
        StringAssert.Contains(Bench.Faults(() => bench.System.Update(new Entity("lead", lead) { ["subject"] = "x" })).Message, "timed-out");
    }

    [TestMethod]
    public void P38_a_job_has_two_minutes_too_and_fails_alone()
    {
        var watch = new HandSetWatch();
        using var bench = new Bench(new BenchSettings { Watch = watch },
            new StepSpec("Create", "lead", 40, _ => watch.Advance(minutes: 3)) { Async = true }, new StepSpec("Create", "lead", 40, _ => watch.Advance(minutes: 1)) { Async = true, Rank = 2 });
        bench.CreateLead();
        bench.Sandbox.RunJobs();
        Assert.AreEqual((1, 1), (bench.Count("asyncoperation", "statuscode", 31), bench.Count("asyncoperation", "statuscode", 30)));
    }

    [TestMethod]
    public void P38_the_limit_may_be_set_and_is_measured_by_a_real_watch()
    {
        using var bench = new Bench(new BenchSettings { TimeLimit = TimeSpan.FromMilliseconds(1) }, new StepSpec("Create", "lead", 20, _ => Thread.Sleep(30)));
        StringAssert.Contains(Bench.Faults(() => bench.CreateLead()).Message, "0.001 seconds");
    }
}
