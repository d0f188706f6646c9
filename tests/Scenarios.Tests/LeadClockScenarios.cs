using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Calendars;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A lead that nobody contacts or that gets nowhere: first an alert, then it goes back a stage.</summary>
[TestClass]
public sealed class LeadClockScenarios
{
    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 1)]
    [DataRow(1, 1)]
    public void Who_asked_for_contact_is_called_within_four_working_hours(int seconds, int booked)
    {
        using var office = Office.Enforcing();
        office.Give(Kolkata);
        office.Sandbox.Clock.Set(Utc("2026-01-23T09:30")); // Friday 15:00 there; Monday is a holiday
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var due = Utc("2026-01-27T05:30"); // Tuesday 11:00
        Assert.AreEqual(due, office.Read(lead)["lgov_nextlookon"]);
        office.Sandbox.Clock.Set(due.AddSeconds(seconds));

        Assert.HasCount(booked, office.Selected("changed", office.Sandbox.Clock.Now));
        office.Sweep(lead);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(30));
        office.Sweep(lead);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(30));
        office.Sweep(lead);

        var row = office.ViolationsOf(lead).Single();
        Assert.AreEqual("LG3801", row["lgov_code"]);
        StringAssert.StartsWith((string)office.Read(lead)["lgov_advice"], "Contact the lead");
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    public void A_contact_in_time_ends_the_clock()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(3));

        office.Set(office.Ina, lead, ("initialcommunication", new OptionSetValue(0)));
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(20));
        office.Sweep(lead);

        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.AreEqual(Stage.Mql, office.StageOf(lead));
    }

    [TestMethod]
    [DataRow("Sydney", "2026-10-01T00:00", "2026-10-14T23:00", "2026-10-15T23:00", DisplayName = "Sydney, begin of daylight saving between")]
    [DataRow("New York", "2026-12-21T15:00", "2027-01-05T15:00", "2027-01-06T15:00", DisplayName = "New York, new year and its holiday between")]
    [DataRow("Kolkata", "2028-02-21T05:00", "2028-03-06T05:00", "2028-03-07T05:00", DisplayName = "Kolkata, 29 February between")]
    public void An_MQL_without_contact_is_told_after_ten_working_days_and_goes_back_a_day_later(string place, string entered, string told, string back)
    {
        using var office = Office.Enforcing();
        office.Give(Named(place));
        office.Sandbox.Clock.Set(Utc(entered));
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));

        SweepAt(office, lead, Utc(told).AddSeconds(-1));
        Assert.IsFalse(Codes(office, lead).Contains("LG3802"));
        SweepAt(office, lead, Utc(told));
        Assert.IsTrue(Codes(office, lead).Contains("LG3802"));
        SweepAt(office, lead, Utc(back).AddSeconds(-1));
        Assert.AreEqual(Stage.Mql, office.StageOf(lead));
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.AreEqual(Utc(back), office.Read(lead)["lgov_nextlookon"]);
        SweepAt(office, lead, Utc(back));

        Assert.AreEqual(Stage.Lead, office.StageOf(lead));
        Assert.AreEqual(office.Marketing, office.OwnerOf(lead), "marketing warms it up again");
        Assert.AreEqual(Utc(back), office.Read(lead)["lgov_neglectedon"]);
        Assert.AreEqual(1, Codes(office, lead).Count(code => code == "LG3802"), "once a run");
    }

    [TestMethod]
    public void Whether_somebody_looked_makes_no_difference()
    {
        using var office = Office.Enforcing();
        var swept = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var forgotten = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        for (var day = 1; day <= 16; day++)
        {
            SweepAt(office, swept, Office.Monday.AddDays(day));
        }

        Assert.AreEqual("Lead", office.System.Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", forgotten) })["Stage"], "before any sweep");
        office.Sweep(forgotten);

        foreach (var column in new[] { "lgov_stage", "lgov_stagesince", "lgov_neglectedon", "lgov_recycledto", "lgov_wakeon", "lgov_nextlookon", "ownerid" })
        {
            Assert.AreEqual(office.Read(swept)[column], office.Read(forgotten)[column], column);
        }

        Assert.AreEqual(1, Codes(office, forgotten).Count(code => code == "LG3802"), "who was to call is still told");
    }

    [TestMethod]
    public void Whoever_calls_wakes_the_lead_and_else_its_day_does()
    {
        using var office = Office.Enforcing();
        var called = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        var slept = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));
        SweepAt(office, called, Office.Monday.AddDays(16));
        office.Sweep(slept);
        Assert.AreEqual(Stage.Lead, office.StageOf(called));
        var wakes = (DateTime)office.Read(slept)["lgov_wakeon"];
        Assert.AreEqual(Office.Monday.Date.AddDays(15 + 30), wakes.Date);

        office.Set(office.Mia, called, ("initialcommunication", new OptionSetValue(0)));

        Assert.AreEqual(Stage.Mql, office.StageOf(called));
        Assert.AreEqual(office.Inside, office.OwnerOf(called));
        SweepAt(office, slept, wakes.AddSeconds(-1));
        Assert.AreEqual(Stage.Lead, office.StageOf(slept));
        SweepAt(office, slept, wakes);
        Assert.AreEqual(Stage.Mql, office.StageOf(slept));
    }

    [TestMethod]
    public void An_SQL_without_progress_is_told_after_30_days_and_goes_back_a_working_day_later()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")).With(("purchasetimeframe", new OptionSetValue(3)), ("budgetstatus", new OptionSetValue(2))));
        Assert.AreEqual(Stage.Sql, office.StageOf(lead));

        SweepAt(office, lead, Office.Monday.AddDays(30).AddSeconds(-1));
        Assert.IsEmpty(office.ViolationsOf(lead));
        SweepAt(office, lead, Office.Monday.AddDays(30));
        Assert.AreEqual("LG3803", office.ViolationsOf(lead).Single()["lgov_code"]);
        SweepAt(office, lead, Office.Monday.AddDays(31).AddSeconds(-1));
        Assert.AreEqual(Stage.Sql, office.StageOf(lead));
        SweepAt(office, lead, Office.Monday.AddDays(31));

        Assert.AreEqual(Stage.Mql, office.StageOf(lead));
        Assert.HasCount(1, office.ViolationsOf(lead));
    }

    [TestMethod]
    public void The_manager_is_told_at_enforce_and_nobody_at_observe()
    {
        using var office = Office.Enforcing();
        office.SetUp("enforce", 0, alertManager: office.Mia);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        var lead = office.Create(office.Robot, Leads.Mql(office.Channel("inbound")));

        SweepAt(office, lead, Office.Monday.AddHours(5));

        StringAssert.Contains((string)office.NotificationsOf(office.Mia).Single()["body"], "LG3801");
    }

    private static void SweepAt(Office office, Guid lead, DateTime moment)
    {
        office.Sandbox.Clock.Set(moment);
        office.Sweep(lead);
    }

    private static List<string> Codes(Office office, Guid lead) => [.. office.ViolationsOf(lead).Select(row => (string)row["lgov_code"])];
}
