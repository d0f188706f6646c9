using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>An offer that field sales leaves unanswered.</summary>
[TestClass]
public sealed class HandoverClockScenarios
{
    private const int First = 723100000;

    [TestMethod]
    [DataRow(-1, "")]
    [DataRow(0, "LG4408")]
    public void When_the_lead_goes_back_it_is_too_late_to_answer(int seconds, string code)
    {
        using var office = Office.Enforcing();
        var (_, handover) = Offered(office, office.Fred);
        office.Sandbox.Clock.Set(Office.Monday.AddDays(2).AddSeconds(seconds));

        Assert.AreEqual(code, Accept(office, handover, office.Fred)["Code"]);
    }

    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 1)]
    public void An_offer_that_is_overdue_is_selected_and_booked_once(int seconds, int booked)
    {
        using var office = Office.Enforcing();
        var (lead, _) = Offered(office, office.Fred);
        office.Sandbox.Clock.Set(Office.Monday.AddDays(1).AddSeconds(seconds));

        Assert.HasCount(booked, office.Selected("changed", office.Sandbox.Clock.Now));
        office.Sweep(lead);
        Assert.HasCount(booked, office.ViolationsOf(lead));
        office.Sandbox.Clock.Set(Office.Monday.AddDays(1).AddHours(1));
        office.Sweep(lead);
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        office.Sweep(lead);

        Assert.HasCount(1, office.ViolationsOf(lead));
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
    }

    [TestMethod]
    public void An_offer_that_nobody_answers_goes_back_and_the_seller_pauses()
    {
        using var office = Office.Enforcing();
        var (lead, _) = Offered(office, office.Fred);
        office.Sandbox.Clock.Set(Office.Monday.AddDays(1));
        office.Sweep(since: office.Sandbox.Clock.Now);
        office.Sandbox.Clock.Set(Office.Monday.AddDays(2).AddSeconds(-1));
        Assert.AreEqual(0, office.Sweep(since: office.Sandbox.Clock.Now), "not yet");

        office.Sandbox.Clock.Set(Office.Monday.AddDays(2));
        office.Sweep(since: office.Sandbox.Clock.Now);

        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.AreEqual(First + 4, office.HandoversOf(lead).Single().GetAttributeValue<OptionSetValue>("lgov_state").Value);
        Assert.AreEqual(First + 4, office.Read(lead).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
        Assert.AreEqual("LG4411", office.ViolationsOf(lead).Single()["lgov_code"], "overdue, and nothing else");
        Assert.AreEqual("LG4406", HandOver(office, lead, office.Fred)["Codes"]);
        Assert.IsTrue((bool)HandOver(office, lead, office.Finn)["Ok"], "somebody else may have it at once");
    }
}
