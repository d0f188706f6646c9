using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>What follows when field sales accepts: the lead is somebody's, and its facts are watched.</summary>
[TestClass]
public sealed class HandoverAcceptanceScenarios
{
    private const int First = 723100000;

    [TestMethod]
    public void Who_accepts_a_lead_that_was_offered_to_his_team_becomes_its_owner()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Field);

        Assert.IsTrue((bool)Accept(office, handover, office.Finn)["Ok"]);

        Assert.AreEqual(office.Finn, office.OwnerOf(lead));
        Assert.AreEqual(First + 2, office.Read(lead).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
        var row = office.HandoversOf(lead).Single();
        Assert.AreEqual(First + 2, row.GetAttributeValue<OptionSetValue>("lgov_state").Value);
        Assert.AreEqual(office.Field, row.GetAttributeValue<EntityReference>("lgov_toteam").Id, "to whom it was offered stays on record");
        Assert.AreEqual(office.Finn, row.GetAttributeValue<EntityReference>("lgov_answeredby").Id);
        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.AreEqual("LG4401", Accept(office, handover, office.Fred)["Code"], "the second comes too late");
    }

    [TestMethod]
    public void He_becomes_it_although_the_facts_grew_too_old_while_it_was_offered()
    {
        using var office = Office.Enforcing();
        office.Sandbox.Clock.Set(new DateTime(2026, 3, 31, 9, 0, 0, DateTimeKind.Utc));
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")).With(("purchasetimeframe", new OptionSetValue(1)), ("lgov_nextstepon", new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc))));
        var handover = (Guid)HandOver(office, lead)["HandoverId"];
        office.Sandbox.Clock.Set(new DateTime(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc));

        Assert.IsTrue((bool)Accept(office, handover, office.Finn)["Ok"]);

        Assert.AreEqual(office.Finn, office.OwnerOf(lead));
        Assert.AreEqual(Stage.Srl, office.StageOf(lead));
    }

    [TestMethod]
    public void Who_has_no_rights_or_is_not_in_the_team_is_refused_and_nothing_changes()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Field);
        var rolf = office.Sandbox.AddUser("Rolf Rechtlos", "rolf@example.org", languageId: 1033, roles: []);

        Office.Refused(() => Accept(office, handover, rolf));

        Assert.AreEqual(office.Field, office.OwnerOf(lead));
        Assert.AreEqual(First + 1, office.HandoversOf(lead).Single().GetAttributeValue<OptionSetValue>("lgov_state").Value);
        Assert.AreEqual("LG4402", Accept(office, handover, office.Ina)["Code"], "nor does somebody of another team get it");
    }

    [TestMethod]
    [DataRow("update")]
    [DataRow("bulk")]
    public void A_change_of_the_facts_on_which_field_sales_accepted_is_saved_and_booked_and_the_stage_stays(string door)
    {
        using var office = Office.Enforcing();
        var lead = AcceptedBy(office, office.Fred);
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var row = new Entity("lead", lead) { ["need"] = new OptionSetValue(3) };

        if (door == "update")
        {
            office.As(office.Fred).Update(row);
        }
        else
        {
            var other = new Entity("lead", AcceptedBy(office, office.Fred)) { ["jobtitle"] = "CEO" };
            office.As(office.Fred).Execute(new UpdateMultipleRequest { Targets = new([row, other]) { EntityName = "lead" } });
            Assert.IsEmpty(office.ViolationsOf(other.Id), "the title is none of those facts");
        }

        Assert.AreEqual(3, office.Read(lead).GetAttributeValue<OptionSetValue>("need").Value);
        Assert.AreEqual(Stage.Srl, office.StageOf(lead));
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        var booked = office.ViolationsOf(lead).Single();
        Assert.AreEqual("LG4412", booked["lgov_code"]);
        Assert.AreEqual(First + 5, booked.GetAttributeValue<OptionSetValue>("lgov_kind").Value);
        Assert.AreEqual(office.Fred, booked.GetAttributeValue<EntityReference>("lgov_actor").Id);
    }

    [TestMethod]
    public void Every_change_is_booked_once_and_saying_the_same_again_is_none()
    {
        using var office = Office.Enforcing();
        var lead = AcceptedBy(office, office.Fred);

        office.Set(office.Fred, lead, ("need", new OptionSetValue(1)), ("companyname", "Müller & Söhne GmbH"));
        Assert.IsEmpty(office.ViolationsOf(lead));
        office.Set(office.Fred, lead, ("need", new OptionSetValue(0)));
        Assert.HasCount(1, office.ViolationsOf(lead));
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(11));
        office.Set(office.Fred, lead, ("companyname", "Müller AG"));
        office.Sweep(lead);

        Assert.HasCount(2, office.ViolationsOf(lead));
    }

    [TestMethod]
    public void What_grows_too_old_after_the_acceptance_is_no_change_of_anybodys()
    {
        using var office = Office.Enforcing();
        var lead = AcceptedBy(office, office.Fred);
        office.Sandbox.Clock.Advance(TimeSpan.FromDays(300));

        office.Sweep(lead);
        office.Set(office.Fred, lead, ("jobtitle", "CEO"));

        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.AreEqual(Stage.Srl, office.StageOf(lead));
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
    }

    [TestMethod]
    public void Before_the_acceptance_a_change_of_facts_is_everyday_work()
    {
        using var office = Office.Enforcing();
        var (lead, _) = Offered(office, office.Fred);

        office.Set(office.Fred, lead, ("need", new OptionSetValue(0)));

        Assert.IsEmpty(office.ViolationsOf(lead));
    }

    private static Guid AcceptedBy(Office office, Guid seller)
    {
        var (lead, handover) = Offered(office, seller);
        Assert.IsTrue((bool)Accept(office, handover, seller)["Ok"]);
        return lead;
    }
}
