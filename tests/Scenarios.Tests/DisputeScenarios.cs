using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Inside sales disputes a rejection, and a manager decides.</summary>
[TestClass]
public sealed class DisputeScenarios
{
    private const int First = 723100000;
    private const int Timing = First + 1;
    private const string Reason = "The customer confirmed the date on the phone.";

    [TestMethod]
    public void A_dispute_that_is_right_undoes_the_rejection_whole()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Rejected(office);
        var boss = HandoverLimitScenarios.Boss(office);
        Assert.AreEqual(Stage.Sql, office.StageOf(lead));

        Assert.IsTrue((bool)Dispute(office, handover, office.Ina)["Ok"]);
        var answer = DecideAs(office, boss, handover, upheld: true);

        Assert.IsTrue((bool)answer["Ok"], (string)answer["Message"]);
        var stored = office.Read(lead);
        foreach (var column in new[] { "lgov_recycledon", "lgov_recyclereason", "lgov_recycledto", "lgov_wakeon" })
        {
            Assert.IsFalse(stored.Contains(column), column);
        }

        Assert.AreEqual(Stage.Srl, office.StageOf(lead));
        Assert.AreEqual(First, stored.GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
        var row = office.HandoversOf(lead).Single();
        Assert.AreEqual(First + 1, row.GetAttributeValue<OptionSetValue>("lgov_disputestate").Value);
        Assert.AreEqual(boss, row.GetAttributeValue<EntityReference>("lgov_disputedecidedby").Id);
        Assert.AreEqual(First + 3, row.GetAttributeValue<OptionSetValue>("lgov_state").Value, "what happened stays on record");
        Assert.IsTrue((bool)HandOver(office, lead, office.Fred)["Ok"], "even to the same seller");
    }

    [TestMethod]
    public void A_manager_finds_it_in_its_view_until_it_is_decided()
    {
        using var office = Office.Enforcing();
        var handover = Rejected(office).Handover;
        var boss = HandoverLimitScenarios.Boss(office);
        var view = new FetchExpression(office.QueryOf("lgov_handover", "Disputes to Decide"));

        Assert.IsEmpty(office.As(boss).RetrieveMultiple(view).Entities, "rejected only");
        Dispute(office, handover, office.Ina);
        Assert.AreEqual(handover, office.As(boss).RetrieveMultiple(view).Entities.Single().Id);
        DecideAs(office, boss, handover, upheld: false);
        Assert.IsEmpty(office.As(boss).RetrieveMultiple(view).Entities, "decided");
    }

    [TestMethod]
    public void One_that_is_not_leaves_everything_as_it_is()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Rejected(office);
        Dispute(office, handover, office.Ina);
        var before = office.Read(lead);

        Assert.IsTrue((bool)DecideAs(office, HandoverLimitScenarios.Boss(office), handover, upheld: false)["Ok"]);

        foreach (var column in new[] { "lgov_recycledon", "lgov_recyclereason", "lgov_recycledto", "lgov_wakeon", "lgov_stage", "lgov_handoverstate" })
        {
            Assert.AreEqual(before[column], office.Read(lead)[column], column);
        }

        Assert.AreEqual("LG4409", HandOver(office, lead)["Codes"]);
        Assert.AreEqual("LG4416", Dispute(office, handover, office.Ina)["Code"], "once");
    }

    [TestMethod]
    [DataRow(-1, "")]
    [DataRow(0, "LG4416")]
    [DataRow(1, "LG4416")]
    public void There_are_two_working_days_for_it(int seconds, string code)
    {
        using var office = Office.Enforcing();
        var (_, handover) = Rejected(office);
        office.Sandbox.Clock.Set(Office.Monday.AddDays(2).AddSeconds(seconds));

        Assert.AreEqual(code, Dispute(office, handover, office.Ina)["Code"]);
    }

    [TestMethod]
    public void Only_who_handed_it_over_disputes_it_with_a_reason_and_only_a_rejection()
    {
        using var office = Office.Enforcing();
        var (_, open) = Offered(office, office.Fred);
        Assert.AreEqual("LG4416", Dispute(office, open, office.Ina)["Code"], "nobody has rejected it");
        var (_, handover) = Rejected(office);

        Assert.AreEqual("LG4417", Dispute(office, handover, office.Mia)["Code"]);
        Assert.AreEqual("LG4417", Dispute(office, handover, office.Fred)["Code"]);
        Assert.AreEqual("LG4418", Dispute(office, handover, office.Ina, "too short")["Code"]);
        Assert.AreEqual("LG4418", Dispute(office, handover, office.Ina, null)["Code"]);
    }

    [TestMethod]
    public void Who_is_a_party_does_not_decide_nor_does_who_is_no_manager()
    {
        using var office = Office.Enforcing();
        var (_, handover) = Rejected(office);
        Assert.AreEqual("LG4420", DecideAs(office, HandoverLimitScenarios.Boss(office), handover, true)["Code"], "nobody disputes it");
        Dispute(office, handover, office.Ina);
        foreach (var party in new[] { office.Fred, office.Ina })
        {
            Office.Refused(() => DecideAs(office, party, handover, true));
            office.Sandbox.AddRole(party, RoleNames.Manager);
            Assert.AreEqual("LG4421", DecideAs(office, party, handover, true)["Code"]);
        }
    }

    [TestMethod]
    public void The_manager_is_told_and_the_table_takes_no_dispute_by_hand()
    {
        using var office = Office.Enforcing();
        office.SetUp("enforce", 0, alertManager: office.Mia);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        var (lead, handover) = Rejected(office);

        Dispute(office, handover, office.Ina);
        office.Sandbox.RunJobs();

        Assert.AreEqual("LG4419", office.ViolationsOf(lead).Single()["lgov_code"]);
        StringAssert.Contains((string)office.NotificationsOf(office.Mia).Single()["body"], "LG4419");
        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_handover", handover) { ["lgov_disputestate"] = new OptionSetValue(First + 1) })), "LG4413");
    }

    private static (Guid Lead, Guid Handover) Rejected(Office office)
    {
        var (lead, handover) = Offered(office, office.Fred);
        Assert.IsTrue((bool)Reject(office, handover, office.Fred, Timing)["Ok"]);
        return (lead, handover);
    }

    private static OrganizationResponse Dispute(Office office, Guid handover, Guid by, string? reason = Reason) =>
        HandoverRequests.Dispute(office, handover, by, reason);

    private static OrganizationResponse DecideAs(Office office, Guid by, Guid handover, bool upheld) =>
        office.As(by).Execute(new OrganizationRequest("lgov_DecideDispute") { ["Handover"] = new EntityReference("lgov_handover", handover), ["Upheld"] = upheld });
}
