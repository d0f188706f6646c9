using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Speed as counts of service calls, read off the sandbox's counters: they can't drift with the machine.</summary>
[TestClass]
public sealed class CallCountScenarios
{
    [TestMethod]
    public void A_warm_create_reads_nothing_and_writes_nothing()
    {
        using var office = Warm();

        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        AssertCalls(office, reads: 0, writes: 0);
    }

    [TestMethod]
    public void A_warm_create_with_a_wrong_owner_reads_nothing_and_writes_violation_and_share()
    {
        using var office = Warm();

        office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));

        AssertCalls(office, reads: 0, writes: 2);
    }

    [TestMethod]
    public void A_warm_update_without_a_change_of_owner_calls_nothing()
    {
        using var office = Warm();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.Sandbox.Counters.Reset();

        office.Set(office.Ina, id, ("jobtitle", "CEO"), ("decisionmaker", true));

        AssertCalls(office, reads: 0, writes: 0);
    }

    [TestMethod]
    [DataRow("update")]
    [DataRow("assign")]
    public void A_refusal_books_the_violation_and_asks_for_exceptions_and_for_the_callers_right_to_read(string door)
    {
        using var office = Warm();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.Sandbox.Counters.Reset();
        var field = new EntityReference("team", office.Field);

        Office.Refused(() =>
        {
            if (door == "assign")
            {
                office.As(office.Ina).Execute(new AssignRequest { Target = new EntityReference("lead", id), Assignee = field });
            }
            else
            {
                office.Set(office.Ina, id, ("ownerid", field));
            }
        });

        AssertCalls(office, reads: door == "assign" ? 3 : 2, writes: 1);
    }

    [TestMethod]
    [DataRow(10)]
    [DataRow(100)]
    public void Reads_do_not_grow_with_the_batch(int size)
    {
        using var office = Warm();

        office.As(office.Robot).Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection(Enumerable.Range(0, size).Select(_ => Leads.Early(office.Channel("inbound"))).ToList()) { EntityName = "lead" },
        });

        AssertCalls(office, reads: 0, writes: 0);
        Assert.AreEqual(size, office.Sandbox.Counters.ExecutionsByStep["LeadGovernance: route new lead"]);
    }

    [TestMethod]
    public void A_cold_worker_reads_the_charter_once()
    {
        using var office = Warm();
        office.Sandbox.RestartWorker();
        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        Assert.IsGreaterThan(0, office.Sandbox.Counters.PluginReads);
        office.Sandbox.Counters.Reset();

        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        AssertCalls(office, reads: 0, writes: 0);
    }

    [TestMethod]
    [DataRow("phonecall")]
    [DataRow("appointment")]
    [DataRow("email")]
    [DataRow("task")]
    public void An_activity_that_is_not_about_a_lead_calls_nothing(string table)
    {
        using var office = Warm();
        var account = Evidence.Account(office, employees: 10);
        office.Sandbox.RunJobs();
        office.Sandbox.Counters.Reset();

        office.Complete(table, office.Add(table, account));
        office.Complete(table, office.Add(table, null));
        office.Sandbox.RunJobs();

        AssertCalls(office, reads: 0, writes: 0);
    }

    [TestMethod]
    public void A_completed_call_about_a_lead_reads_lead_activities_and_engagement_and_writes_the_lead_once()
    {
        using var office = Warm();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var call = office.Add("phonecall", new EntityReference("lead", lead));
        office.Sandbox.RunJobs();
        office.Sandbox.Counters.Reset();

        office.Complete("phonecall", call, ("lgov_callresult", Activities.Result(CallResult.NotReached)));
        office.Sandbox.RunJobs();
        AssertCalls(office, reads: 6, writes: 0);

        office.System.Update(new Entity("phonecall", call) { ["lgov_callresult"] = Activities.Result(CallResult.OtherPersonReached) });
        office.Sandbox.RunJobs();
        Assert.AreEqual(12, office.Sandbox.Counters.PluginReads, string.Join(Environment.NewLine, office.Sandbox.Counters.Calls));
        Assert.AreEqual(1, office.Sandbox.Counters.Calls.Count(made => made is { Kind: "write", Message: "Update" }), "the lead");
    }

    private static Office Warm()
    {
        var office = Office.Enforcing();
        office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        office.Sandbox.Counters.Reset();
        return office;
    }

    private static void AssertCalls(Office office, int reads, int writes)
    {
        var calls = string.Join(Environment.NewLine, office.Sandbox.Counters.Calls);
        Assert.AreEqual(reads, office.Sandbox.Counters.PluginReads, calls);
        Assert.AreEqual(writes, office.Sandbox.Counters.PluginWrites, calls);
    }
}
