using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What people do for a lead – calls, appointments, e-mails, tasks – becomes facts of the lead without anybody typing them.</summary>
[TestClass]
public sealed class ActivityScenarios
{
    [TestMethod]
    [DataRow(CallResult.DecisionMakerReached, true, true, true)]
    [DataRow(CallResult.OtherPersonReached, true, true, false)]
    [DataRow(CallResult.NotReached, false, false, false)]
    [DataRow(CallResult.LeftMessage, false, false, false)]
    [DataRow(CallResult.WrongNumber, false, false, false)]
    [DataRow(null, false, true, false)]
    public void A_call_is_a_contact_when_somebody_was_reached_and_never_a_no(object? result, bool isContact, bool isProgress, bool isDecisionMaker)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var stage = office.StageOf(lead);
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var now = office.Sandbox.Clock.Now;

        office.Call(lead, (CallResult?)result);

        Assert.AreEqual(isContact ? now : null, office.Moment(lead, "lgov_firstcontacton"));
        Assert.AreEqual(isProgress ? now : null, office.Moment(lead, "lgov_progresson"));
        Assert.AreEqual(isDecisionMaker ? now : null, office.Moment(lead, "lgov_conversationon"));
        Assert.IsFalse(office.Read(lead).Contains("initialcommunication"), "what people type stays theirs");
        Assert.AreEqual(stage, office.StageOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
    }

    public static IEnumerable<object[]> Settings => SwitchScenarios.Names;

    [TestMethod]
    [DynamicData(nameof(Settings))]
    public void Whatever_the_platform_turns_out_to_do_a_conversation_counts_by_either_message_and_only_while_it_is_there(string setting)
    {
        using var office = Office.Enforcing(SwitchScenarios.Settings[setting]);
        foreach (var bySetState in new[] { false, true })
        {
            var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("initialcommunication", null)));
            var call = office.Add("phonecall", new("lead", lead), ("lgov_callresult", Activities.Result(CallResult.DecisionMakerReached)));
            Close(1);
            Assert.AreEqual(Stage.Sql, office.StageOf(lead));
            Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_conversationon"));

            Close(0);
            Assert.IsNull(office.Moment(lead, "lgov_conversationon"));
            Assert.IsEmpty(office.ViolationsOf(lead));

            void Close(int state)
            {
                if (bySetState)
                {
                    office.System.Execute(new SetStateRequest { EntityMoniker = new("phonecall", call), State = new OptionSetValue(state), Status = new OptionSetValue(-1) });
                }
                else
                {
                    office.System.Update(new Entity("phonecall", call) { ["statecode"] = new OptionSetValue(state) });
                }

                office.Sandbox.RunJobs();
            }
        }

        Assert.IsEmpty(office.FailedJobs());
    }

    [TestMethod]
    public void A_conversation_stands_for_the_typed_first_contact_and_makes_the_lead_an_SQL()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("initialcommunication", new OptionSetValue(1))));
        Assert.AreEqual(Stage.Mql, office.StageOf(lead));

        office.Call(lead, CallResult.OtherPersonReached);

        Assert.AreEqual(Stage.Sql, office.StageOf(lead));
        Assert.AreEqual(1, office.Read(lead).GetAttributeValue<OptionSetValue>("initialcommunication").Value);
        Assert.Contains(receipt => receipt.GetAttributeValue<OptionSetValue>("lgov_stageafter").Value == 723100002, office.ReceiptsOf(lead));
    }

    [TestMethod]
    public void An_appointment_counts_as_booked_at_once_as_held_when_completed_and_as_neither_when_cancelled()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var booked = office.Add("appointment", new("lead", lead));
        office.Sandbox.RunJobs();
        Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_appointmenton"));
        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"));

        office.Sandbox.Clock.Advance(TimeSpan.FromDays(2));
        office.Complete("appointment", booked);
        office.Sandbox.RunJobs();
        Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_appointmenton"));
        Assert.AreEqual(Office.Monday.AddDays(2), office.Moment(lead, "lgov_firstcontacton"));

        office.System.Update(new Entity("appointment", booked) { ["statecode"] = new OptionSetValue(2) });
        office.Sandbox.RunJobs();
        Assert.IsNull(office.Moment(lead, "lgov_appointmenton"));
        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"));
    }

    [TestMethod]
    public void An_appointment_at_which_nobody_came_is_no_contact()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var booked = office.Add("appointment", new("lead", lead));

        office.Complete("appointment", booked, ("lgov_callresult", Activities.Result(CallResult.NotReached)));
        office.Sandbox.RunJobs();

        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"));
        Assert.IsNotNull(office.Moment(lead, "lgov_appointmenton"));
    }

    [TestMethod]
    [DataRow("task", null)]
    [DataRow("email", 2)]
    [DataRow("email", 3)]
    [DataRow("email", 4)]
    public void Tasks_and_emails_are_progress_and_no_contact(string table, int? status)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var id = office.Add(table, new("lead", lead));

        office.Complete(table, id, status is { } reason ? [("statuscode", new OptionSetValue(reason))] : []);
        office.Sandbox.RunJobs();

        Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_progresson"));
        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"));
    }

    [TestMethod]
    public void An_email_that_waits_to_be_sent_is_no_progress_until_it_is_out()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var email = office.Add("email", new("lead", lead));

        office.Complete("email", email, ("statuscode", new OptionSetValue(6)));
        office.Sandbox.RunJobs();
        Assert.IsNull(office.Moment(lead, "lgov_progresson"));

        office.System.Update(new Entity("email", email) { ["statuscode"] = new OptionSetValue(3) });
        office.Sandbox.RunJobs();
        Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_progresson"));
    }

    [TestMethod]
    public void The_first_contact_is_the_earliest_and_progress_the_latest_in_whatever_order_they_are_entered()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(10));
        var days = new[] { 5, 2, 8 }.Select(day => Office.Monday.AddDays(day));

        foreach (var ended in days)
        {
            var call = office.Add("phonecall", new("lead", lead));
            office.Complete("phonecall", call, ("actualend", ended), ("lgov_callresult", Activities.Result(CallResult.DecisionMakerReached)));
        }

        office.Sandbox.RunJobs();

        Assert.AreEqual(Office.Monday.AddDays(2), office.Moment(lead, "lgov_firstcontacton"));
        Assert.AreEqual(Office.Monday.AddDays(8), office.Moment(lead, "lgov_progresson"));
        Assert.AreEqual(Office.Monday.AddDays(8), office.Moment(lead, "lgov_conversationon"));
    }

    [TestMethod]
    [DataRow("reopened")]
    [DataRow("deleted")]
    [DataRow("re-pointed")]
    [DataRow("corrected")]
    public void A_conversation_that_is_not_there_any_more_does_not_count_any_more(string how)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("initialcommunication", null)));
        var other = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var call = office.Call(lead, CallResult.DecisionMakerReached);
        Assert.AreEqual(Stage.Sql, office.StageOf(lead));

        switch (how)
        {
            case "reopened":
                office.System.Update(new Entity("phonecall", call) { ["statecode"] = new OptionSetValue(0) });
                break;
            case "deleted":
                office.System.Delete("phonecall", call);
                break;
            case "re-pointed":
                office.System.Update(new Entity("phonecall", call) { ["regardingobjectid"] = new EntityReference("lead", other) });
                break;
            default:
                office.System.Update(new Entity("phonecall", call) { ["lgov_callresult"] = Activities.Result(CallResult.NotReached) });
                break;
        }

        office.Sandbox.RunJobs();

        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"));
        Assert.IsNotNull(office.Moment(lead, "lgov_belowsince"), "the stage stays for the charter's days");
        Assert.AreEqual(how == "re-pointed", office.Moment(other, "lgov_firstcontacton") != null);
    }

    [TestMethod]
    public void Moments_that_somebody_types_are_ignored_and_booked()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("initialcommunication", null)));

        office.Set(office.Ina, lead, ("lgov_firstcontacton", Office.Monday), ("lgov_interestpoints", 20m));

        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"));
        Assert.IsFalse(office.Read(lead).Contains("lgov_interestpoints"));
        Assert.AreEqual("LG4006", office.ViolationsOf(lead).Single()["lgov_code"]);
    }

    [TestMethod]
    public void An_activity_whose_lead_is_gone_or_that_is_about_an_account_harms_nobody()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var account = Evidence.Account(office, employees: 10);
        office.Sandbox.RunJobs();
        var call = office.Add("phonecall", new("lead", lead));
        office.Complete("phonecall", call, ("lgov_callresult", Activities.Result(CallResult.OtherPersonReached)));
        office.Complete("phonecall", office.Add("phonecall", account));
        office.System.Delete("lead", lead);

        office.Sandbox.RunJobs();

        Assert.IsFalse(office.Exists("lead", lead));
        Assert.IsEmpty(office.FailedJobs());
    }

    [TestMethod]
    public void A_closed_lead_keeps_what_it_had()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        office.Set(office.Ina, lead, ("statecode", new OptionSetValue(2)), ("statuscode", new OptionSetValue(4)));

        office.Call(lead, CallResult.DecisionMakerReached);

        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"));
        office.Set(office.Ina, lead, ("statecode", new OptionSetValue(0)));
        office.Sweep(lead);
        Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_firstcontacton"), "a reopened one catches up with the next look");
    }

    [TestMethod]
    public void A_lost_job_is_made_up_for_by_the_next_look()
    {
        using var office = Office.Bare();
        office.SetUp("off", keys: 0);
        var lead = office.Create(office.Robot, Leads.Mql());
        office.Call(lead, CallResult.DecisionMakerReached);
        Assert.IsNull(office.Moment(lead, "lgov_firstcontacton"), "nothing is judged at level off");
        office.SetUp("observe", keys: 0);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        office.Sweep(lead);

        Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_firstcontacton"));
    }
}
