using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What marketing tools record about a lead counts, each thing from its own day, within the charter's limits.</summary>
[TestClass]
public sealed class EngagementScenarios
{
    /// <summary>Points of an inbound lead that has nothing but a company, an address and a telephone number.</summary>
    private const int None = 0;

    public static IEnumerable<object[]> Deliveries => Enum.GetValues<JobDelivery>().Select(delivery => new object[] { delivery });

    [TestMethod]
    [DataRow(EngagementKind.ExplicitRequest, 1, 12)]
    [DataRow(EngagementKind.ExplicitRequest, 2, 12)]
    [DataRow(EngagementKind.Event, 1, 6)]
    [DataRow(EngagementKind.Event, 4, 18)]
    [DataRow(EngagementKind.Download, 1, 3)]
    [DataRow(EngagementKind.Download, 3, 6)]
    [DataRow(EngagementKind.Click, 2, 2)]
    [DataRow(EngagementKind.Click, 5, 3)]
    [DataRow(EngagementKind.Conversation, 3, 6)]
    [DataRow(EngagementKind.Reply, 3, 6)]
    public void Each_kind_earns_its_points_up_to_its_limit(object kind, int times, int points)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        Assert.AreEqual(None, office.Readiness(lead));

        for (var time = 0; time < times; time++)
        {
            office.Engage(lead, (EngagementKind)kind);
        }

        Assert.AreEqual(None + points, office.Readiness(lead));
    }

    [TestMethod]
    public void All_kinds_together_earn_no_more_than_twenty()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        foreach (var kind in Enum.GetValues<EngagementKind>())
        {
            office.Engage(lead, kind);
            office.Engage(lead, kind);
        }

        Assert.AreEqual(None + 20, office.Readiness(lead));
    }

    [TestMethod]
    public void A_recorded_request_makes_an_inbound_lead_an_MQL_of_inside_sales_like_a_typed_one()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        Assert.AreEqual(office.Marketing, office.OwnerOf(lead));

        office.Engage(lead, EngagementKind.ExplicitRequest);

        Assert.AreEqual(Stage.Mql, office.StageOf(lead));
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.AreEqual(false, office.Read(lead)["lgov_explicitrequest"], "what people type stays theirs");
    }

    /// <summary>16 points are 8, the MQL's limit, after exactly one half-life; the fourth digit drops half a minute later.</summary>
    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, false)]
    [DataRow(1, false)]
    public void Points_stop_sufficing_for_an_MQL_at_the_second_that_the_lead_says(int seconds, bool suffices)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")).With(("initialcommunication", new OptionSetValue(0))));
        foreach (var kind in new[] { EngagementKind.Event, EngagementKind.Event, EngagementKind.Download, EngagementKind.Click })
        {
            office.Engage(lead, kind);
        }

        Assert.AreEqual(Stage.Mql, office.StageOf(lead));
        var end = office.Moment(lead, "lgov_nextlookon")!.Value;
        Assert.IsTrue(end > Office.Monday.AddDays(30) && end < Office.Monday.AddDays(30).AddMinutes(1), $"{end:O}");

        office.Sandbox.Clock.Set(end.AddSeconds(seconds));
        office.Sweep(lead);

        Assert.AreEqual(suffices, office.Moment(lead, "lgov_belowsince") is null);
    }

    [TestMethod]
    public void Each_thing_fades_from_its_own_day()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        office.Sandbox.Clock.Set(Office.Monday.AddDays(60));

        office.Engage(lead, EngagementKind.Event, Office.Monday);
        office.Engage(lead, EngagementKind.Event, Office.Monday.AddDays(30));
        office.Engage(lead, EngagementKind.Event, Office.Monday.AddDays(60));

        Assert.AreEqual(6m + 3m + 1.5m, office.Read(lead)["lgov_interestpoints"]);
        Assert.AreEqual(Office.Monday.AddDays(60), office.Moment(lead, "lgov_intereston"));
        Assert.AreEqual(None + 10, office.Readiness(lead));
    }

    [TestMethod]
    public void A_thing_dated_in_the_future_counts_from_when_it_was_recorded()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));

        office.Engage(lead, EngagementKind.Event, Office.Monday.AddYears(1));

        Assert.AreEqual(Office.Monday, office.Moment(lead, "lgov_intereston"));
    }

    [TestMethod]
    [DataRow("corrected")]
    [DataRow("deactivated")]
    [DataRow("re-pointed")]
    [DataRow("deleted")]
    public void What_was_recorded_wrongly_stops_counting(string how)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        var other = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        var row = office.Engage(lead, EngagementKind.Event);
        Assert.AreEqual(None + 6, office.Readiness(lead));

        switch (how)
        {
            case "corrected":
                office.System.Update(new Entity("lgov_engagement", row) { ["lgov_kind"] = new OptionSetValue(723100003) });
                break;
            case "deactivated":
                office.System.Update(new Entity("lgov_engagement", row) { ["statecode"] = new OptionSetValue(1) });
                break;
            case "re-pointed":
                office.System.Update(new Entity("lgov_engagement", row) { ["lgov_lead"] = new EntityReference("lead", other) });
                break;
            default:
                office.System.Delete("lgov_engagement", row);
                break;
        }

        office.Sandbox.RunJobs();

        Assert.AreEqual(how == "corrected" ? None + 1 : None, office.Readiness(lead));
        Assert.AreEqual(how == "re-pointed" ? None + 6 : None, office.Readiness(other));
    }

    [TestMethod]
    [DynamicData(nameof(Deliveries))]
    public void However_jobs_are_delivered_the_lead_ends_up_the_same(object delivery)
    {
        using var office = Office.Enforcing(new() { JobDelivery = (JobDelivery)delivery });
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(40));
        var call = office.Add("phonecall", new("lead", lead));
        office.Complete("phonecall", call, ("actualend", Office.Monday.AddDays(10)), ("lgov_callresult", Activities.Result(CallResult.DecisionMakerReached)));
        office.System.Create(Activities.Engagement(lead, EngagementKind.Event, Office.Monday.AddDays(10)));
        office.System.Create(Activities.Engagement(lead, EngagementKind.Event, Office.Monday.AddDays(40)));
        var wrong = office.System.Create(Activities.Engagement(lead, EngagementKind.ExplicitRequest));
        office.System.Delete("lgov_engagement", wrong);
        office.Complete("appointment", office.Add("appointment", new("lead", lead)));

        office.Sandbox.RunJobs();

        Assert.AreEqual(Office.Monday.AddDays(10), office.Moment(lead, "lgov_firstcontacton"));
        Assert.AreEqual(Office.Monday.AddDays(40), office.Moment(lead, "lgov_progresson"));
        Assert.IsNull(office.Moment(lead, "lgov_requestedon"));
        Assert.AreEqual(3m + 6m + 1.5m + 3m, office.Read(lead)["lgov_interestpoints"]);
        Assert.IsEmpty(office.FailedJobs());
        Assert.IsEmpty(office.ViolationsOf(lead));
    }

    [TestMethod]
    public void Only_the_role_for_marketing_tools_records_engagement_and_its_lead_stays_closed_to_it()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        var tool = office.Sandbox.AddUser("Newsletter", "newsletter@example.org", languageId: 1033, application: true, roles: [RoleNames.Marketing]);

        office.As(tool).Create(Activities.Engagement(lead, EngagementKind.Event));
        office.Sandbox.RunJobs();

        Assert.AreEqual(None + 6, office.Readiness(lead));
        StringAssert.Contains(Office.Refused(() => office.As(tool).Retrieve("lead", lead, new("lastname"))), "prvReadLead");
        StringAssert.Contains(Office.Refused(() => office.As(office.Ina).Create(Activities.Engagement(lead, EngagementKind.Event))), "prvCreatelgov_Engagement");
        Assert.IsEmpty(office.ViolationsOf(lead));
    }
}
