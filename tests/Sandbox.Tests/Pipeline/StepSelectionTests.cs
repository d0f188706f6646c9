using System.Linq;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P8, P9, P17 [REG] register-plug-in, P17 also [WPM] and, for switch S3, observed; P18 use-upsert; P35 [WP] write-plug-in; P47 [OPT] optional-parameters.</summary>
[TestClass]
public class StepSelectionTests
{
    [TestMethod]
    public void P08_steps_of_a_stage_run_by_rank()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => r.Target["subject"] += "3") { Rank = 3 }, new StepSpec("Create", "lead", 20, r => r.Target["subject"] += "1"));
        Assert.AreEqual("Topic13", bench.Read("lead", bench.CreateLead(), "subject")["subject"]);
    }

    [TestMethod]
    public void P08_steps_of_equal_rank_run_by_the_id_of_their_filter()
    {
        // A step for all tables has no filter, and no id comes before any.
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => r.Target["subject"] += "lead"), new StepSpec("Create", null, 20, r => r.Target["subject"] += "all"));
        Assert.AreEqual("Topicalllead", bench.Read("lead", bench.CreateLead(), "subject")["subject"]);
    }

    [TestMethod]
    public void S5_shuffles_steps_of_equal_rank_and_leaves_the_ranks_alone()
    {
        var orders = new System.Collections.Generic.HashSet<string>();
        using var bench = new Bench(new SandboxSwitches { EqualRank = EqualRank.Shuffled }, null,
            [.. Enumerable.Range(0, 6).Select(i => new StepSpec("Create", "lead", 20, r => r.Target["subject"] += i.ToString(null, null))), new StepSpec("Create", "lead", 20, r => r.Target["subject"] += "last") { Rank = 2 }]);
        for (var i = 0; i < 10; i++)
        {
            var order = (string)bench.Read("lead", bench.CreateLead(), "subject")["subject"];
            orders.Add(order);
            Assert.AreEqual("012345", string.Concat(order["Topic".Length..^"last".Length].Order()));
            StringAssert.EndsWith(order, "last");
        }

        Assert.IsGreaterThan(1, orders.Count, "ten times the same order of six steps by chance: once in 10^25 runs");
    }

    [TestMethod]
    public void P09_a_disabled_step_does_not_run_and_runs_again_when_enabled()
    {
        var step = new StepSpec("Create", "lead", 20);
        using var bench = new Bench(step);
        bench.System.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        bench.CreateLead();
        Assert.IsEmpty(bench.Seen);
        bench.System.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(0) });
        bench.CreateLead();
        Assert.HasCount(1, bench.Seen);
    }

    [TestMethod]
    public void P09_a_step_without_table_runs_for_every_table_and_a_step_with_one_for_no_other()
    {
        using var bench = new Bench(new StepSpec("Create", null, 20), new StepSpec("Create", "account", 40));
        bench.CreateLead();
        bench.System.Create(new Entity("account") { ["name"] = "A" });
        CollectionAssert.AreEqual(new[] { "Create lead 20", "Create account 20", "Create account 40" }, bench.Seen);
    }

    [TestMethod]
    public void P17_presence_of_a_filtering_attribute_decides_not_change()
    {
        using var bench = new Bench(new StepSpec("Update", "lead", 20) { Filter = "subject,companyname" }, new StepSpec("Create", "lead", 20) { Filter = "companyname" });
        var lead = bench.CreateLead();
        Assert.HasCount(1, bench.Seen, "Create ignores filters");
        bench.System.Update(new Entity("lead", lead) { ["firstname"] = "F" });
        Assert.HasCount(1, bench.Seen);
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "Topic" });
        Assert.HasCount(2, bench.Seen, "an unchanged value counts as sent");
    }

    [TestMethod]
    public void P17_UpdateMultiple_is_wanted_when_any_row_has_a_filtering_attribute()
    {
        using var bench = new Bench(new StepSpec("UpdateMultiple", "lead", 20) { Filter = "subject" }, new StepSpec("Update", "lead", 20) { Filter = "subject" });
        var ids = new[] { bench.CreateLead(), bench.CreateLead() };
        void Send(string second) => bench.System.Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([new Entity("lead", ids[0]) { ["firstname"] = "F" }, new Entity("lead", ids[1]) { [second] = "x" }]),
        });
        Send("firstname");
        Assert.IsEmpty(bench.Seen);
        Send("subject");
        CollectionAssert.AreEqual(new[] { "UpdateMultiple lead 20", "Update lead 20" }, bench.Seen);
    }

    [TestMethod]
    public void P18_no_step_can_be_registered_on_Upsert() =>
        StringAssert.Contains(Assert.ThrowsExactly<SolutionImportException>(() => new Bench(new StepSpec("Upsert", "lead", 20))).Message, "no message 'Upsert'");

    [TestMethod]
    [DataRow(true, 2)]
    [DataRow(false, 1)]
    public void P17_S3_says_whether_columns_added_in_stage_20_count(bool seesEdits, int runs)
    {
        using var bench = new Bench(new SandboxSwitches { FiltersSeeTargetEdits = seesEdits }, null,
            new StepSpec("Update", "lead", 20, r => r.Target["companyname"] = "C") { Filter = "subject" },
            new StepSpec("Update", "lead", 20) { Filter = "companyname", Rank = 2 });
        var lead = bench.CreateLead();
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "S" });
        Assert.HasCount(runs, bench.Seen);
    }

    [TestMethod]
    public void P35_one_instance_per_step_is_used_again_and_lost_with_the_worker()
    {
        var instances = new System.Collections.Generic.List<object>();
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => instances.Add(r.Plugin)), new StepSpec("Create", "lead", 20, r => instances.Add(r.Plugin)) { Rank = 2 });
        bench.CreateLead();
        bench.CreateLead();
        Assert.AreSame(instances[0], instances[2]);
        Assert.AreNotSame(instances[0], instances[1]);
        Assert.AreEqual(4, bench.RunsOfWorker);
        bench.Sandbox.RestartWorker();
        bench.CreateLead();
        Assert.AreEqual(2, bench.RunsOfWorker, "statics are lost");
        Assert.IsFalse(instances.Take(4).Contains(instances[4]));
    }

    [TestMethod]
    public void S6_restarts_the_worker_before_each_call()
    {
        using var bench = new Bench(new SandboxSwitches { WorkerRestart = WorkerRestart.BeforeEachCall }, null, new StepSpec("Create", "lead", 20));
        bench.CreateLead();
        bench.CreateLead();
        Assert.AreEqual(1, bench.RunsOfWorker);
    }

    [TestMethod]
    public void P47_only_an_administrator_may_bypass_synchronous_steps()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20));
        var request = new OrganizationRequest("Create") { ["Target"] = new Entity("lead") { ["lastname"] = "X" }, ["BypassCustomPluginExecution"] = true };
        var seller = bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)"));
        StringAssert.Contains(Bench.Faults(() => seller.Execute(request)).Message, "prvBypassCustomPlugins");
        bench.Sandbox.ServiceFor(bench.Sandbox.Administrator).Execute(request);
        Assert.IsEmpty(bench.Seen);
    }
}
