using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What was said grows old on the lead itself, whether or not a sweep runs.</summary>
[TestClass]
public sealed class AgeingScenarios
{
    private static readonly DateTime EndOfQuarter = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    public void An_answer_given_today_to_a_lead_of_200_days_counts_from_today()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")).With(("purchasetimeframe", null), ("decisionmaker", false)));
        office.Sandbox.Clock.Set(Office.Monday.AddDays(200));
        var said = office.Sandbox.Clock.Now;

        office.Set(office.Ina, lead, ("budgetstatus", new OptionSetValue(2)), ("decisionmaker", true));

        Assert.AreEqual(said, office.Read(lead)["lgov_budgeton"]);
        Assert.AreEqual(said, office.Read(lead)["lgov_authorityon"]);
        Assert.AreEqual(Office.Monday, office.Read(lead)["lgov_needon"], "said with the lead");
        office.Sandbox.Clock.Set(said.AddDays(180).AddSeconds(-1));
        Assert.AreEqual(string.Empty, Evaluate(office, lead)["MissingCodes"]);
        office.Sandbox.Clock.Set(said.AddDays(180));
        Assert.AreNotEqual(string.Empty, Evaluate(office, lead)["MissingCodes"], "180 days old: asked again");
    }

    [TestMethod]
    public void Sending_an_answer_again_renews_it_and_any_other_change_does_not()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("budgetstatus", new OptionSetValue(2))));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(3));

        office.Set(office.Ina, lead, ("jobtitle", "Leiterin Einkauf"), ("budgetstatus", new OptionSetValue(2)));

        Assert.AreEqual(office.Sandbox.Clock.Now, office.Read(lead)["lgov_budgeton"]);
        Assert.AreEqual(Office.Monday, office.Read(lead)["lgov_timeframeon"]);
        office.Set(office.Ina, lead, ("budgetstatus", null));
        Assert.IsFalse(office.Read(lead).Contains("lgov_budgeton"));
    }

    [TestMethod]
    public void A_no_to_one_question_does_not_renew_the_yes_to_another()
    {
        using var office = Office.Enforcing();
        var boss = new EntityReference("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("lgov_stakeholder", boss), ("lgov_stakeholderrole", new OptionSetValue(723100000))));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(3));

        office.Set(office.Ina, lead, ("decisionmaker", false));

        Assert.AreEqual(Office.Monday, office.Read(lead)["lgov_authorityon"]);
    }

    [TestMethod]
    public void A_moment_typed_by_hand_is_ignored_and_booked()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        office.Set(office.Ina, lead, ("lgov_timeframeon", Office.Monday.AddDays(-1)));

        Assert.AreEqual(Office.Monday, office.Read(lead)["lgov_timeframeon"]);
        Assert.HasCount(1, office.ViolationsOf(lead));
    }

    [TestMethod]
    public void This_quarter_ends_with_the_quarter_without_any_sweep_and_the_sweep_then_writes_it_down()
    {
        using var office = Office.Enforcing();
        var lead = ThisQuarter(office);
        office.Sandbox.Clock.Set(EndOfQuarter.AddSeconds(-1));
        Assert.AreEqual(string.Empty, Evaluate(office, lead)["MissingCodes"]);
        office.Sandbox.Clock.Set(EndOfQuarter);
        Assert.AreNotEqual(string.Empty, Evaluate(office, lead)["MissingCodes"]);
        Assert.AreEqual("Srl", Evaluate(office, lead)["Stage"], "the days of grace");

        office.Sandbox.Clock.Set(EndOfQuarter.AddDays(7));
        Assert.AreEqual("Sql", Evaluate(office, lead)["Stage"]);
        Assert.AreEqual(Stage.Srl, office.StageOf(lead), "nobody has looked");
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)))), "LG4001");

        office.Sweep(since: office.Sandbox.Clock.Now);

        Assert.AreEqual(Stage.Sql, office.StageOf(lead));
        Assert.AreEqual(EndOfQuarter.AddDays(7), office.Read(lead)["lgov_stagesince"], "from then on, whenever the sweep came");
    }

    [TestMethod]
    [DataRow(-1, false)]
    [DataRow(0, true)]
    [DataRow(1, true)]
    public void The_sweep_selects_a_lead_from_the_second_on_in_which_time_may_change_it(int seconds, bool selected)
    {
        using var office = Office.Enforcing();
        var lead = ThisQuarter(office);
        Assert.AreEqual(EndOfQuarter, office.Read(lead)["lgov_nextlookon"]);
        office.Sandbox.Clock.Set(EndOfQuarter.AddSeconds(seconds));

        List<Guid> expected = selected ? [lead] : [];
        CollectionAssert.AreEqual(expected, office.Selected("changed", office.Sandbox.Clock.Now));

        office.Sweep(since: office.Sandbox.Clock.Now);
        Assert.IsTrue((DateTime)office.Read(lead)["lgov_nextlookon"] > office.Sandbox.Clock.Now, "looked at once");
    }

    [TestMethod]
    public void A_lead_that_was_qualified_a_year_ago_is_not_booked_for_its_old_answers()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        office.Set(office.Ina, lead, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(3)));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(400));

        office.Sweep(lead);

        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.IsFalse(office.Read(lead).Contains("lgov_nextlookon"));
    }

    private static Guid ThisQuarter(Office office)
    {
        office.Sandbox.Clock.Set(new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc));
        return office.Create(office.Robot, Leads.Srl(office.Channel("inbound")).With(("purchasetimeframe", new OptionSetValue(1)), ("lgov_nextstepon", EndOfQuarter.AddDays(60))));
    }

    private static OrganizationResponse Evaluate(Office office, Guid lead) =>
        office.System.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead) });
}
