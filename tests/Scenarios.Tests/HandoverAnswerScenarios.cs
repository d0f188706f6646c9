using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A lead is offered, and field sales accepts it or gives it back for a listed reason.</summary>
[TestClass]
public sealed class HandoverAnswerScenarios
{
    private const int First = 723100000;
    private const int Timing = First + 1;
    private const int WrongPerson = First + 2;

    [TestMethod]
    public void An_unripe_lead_is_not_handed_over_and_the_answer_says_what_is_missing()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        var answer = HandOver(office, lead, office.Fred);

        Assert.IsFalse((bool)answer["Ok"]);
        Assert.AreEqual("LG4001", answer["Codes"]);
        StringAssert.Contains((string)answer["Missing"], "decision maker");
        Assert.AreEqual(Guid.Empty, answer["HandoverId"]);
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead), "asking is no offence");
    }

    [TestMethod]
    public void A_ripe_lead_goes_to_field_sales_with_a_day_to_answer_and_a_day_of_grace()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));

        var answer = HandOver(office, lead);

        Assert.IsTrue((bool)answer["Ok"], (string)answer["Message"]);
        Assert.AreEqual(office.Field, office.OwnerOf(lead));
        var row = office.HandoversOf(lead).Single();
        Assert.AreEqual(row.Id, answer["HandoverId"]);
        Assert.AreEqual(Office.Monday.AddDays(1), row["lgov_dueon"]);
        Assert.AreEqual(Office.Monday.AddDays(2), row["lgov_returnson"]);
        Assert.AreEqual("LG4404", HandOver(office, lead, office.Fred, by: office.Finn)["Codes"], "it is there already");
    }

    [TestMethod]
    public void Who_may_not_assign_the_lead_can_not_hand_it_over()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var reader = office.Sandbox.AddUser("Rita Reader", "rita@example.org", languageId: 1033, roles: [RoleNames.Seller]);
        office.System.Execute(new Microsoft.Crm.Sdk.Messages.GrantAccessRequest
        {
            Target = new EntityReference("lead", lead),
            PrincipalAccess = new() { Principal = new EntityReference("systemuser", reader), AccessMask = Microsoft.Crm.Sdk.Messages.AccessRights.ReadAccess },
        });

        Office.Refused(() => HandOver(office, lead, by: reader));

        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    public void The_receiver_accepts_it_and_nobody_answers_it_again()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);
        Assert.AreEqual("LG4402", Accept(office, handover, office.Finn)["Code"]);

        var answer = Accept(office, handover, office.Fred);

        Assert.IsTrue((bool)answer["Ok"], (string)answer["Message"]);
        var row = office.HandoversOf(lead).Single();
        Assert.AreEqual(First + 2, row.GetAttributeValue<OptionSetValue>("lgov_state").Value);
        Assert.AreEqual(office.Fred, row.GetAttributeValue<EntityReference>("lgov_answeredby").Id);
        Assert.AreEqual(office.Sandbox.Clock.Now, row["lgov_answeredon"]);
        Assert.AreEqual(First + 2, office.Read(lead).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.AreEqual("LG4401", Accept(office, handover, office.Fred)["Code"]);
        Assert.AreEqual("LG4401", Reject(office, handover, office.Fred, Timing)["Code"]);
    }

    [TestMethod]
    public void A_rejected_lead_goes_back_to_whom_it_came_from_and_rests_until_its_day()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);
        var day = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

        var answer = Reject(office, handover, office.Fred, Timing, day);

        Assert.IsTrue((bool)answer["Ok"], (string)answer["Message"]);
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        var row = office.HandoversOf(lead).Single();
        Assert.AreEqual(First + 3, row.GetAttributeValue<OptionSetValue>("lgov_state").Value);
        Assert.AreEqual(Timing, row.GetAttributeValue<OptionSetValue>("lgov_reason").Value);
        Assert.AreEqual(day, row["lgov_wakedate"]);
        Assert.AreEqual(Office.Monday.AddDays(2), row["lgov_disputableuntil"]);
        Assert.IsFalse((bool)row["lgov_managerdecides"]);
        var stored = office.Read(lead);
        Assert.AreEqual(First + 3, stored.GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
        Assert.AreEqual(office.Sandbox.Clock.Now, stored["lgov_recycledon"]);
        Assert.AreEqual(Timing, stored.GetAttributeValue<OptionSetValue>("lgov_recyclereason").Value);
        Assert.AreEqual(First + 2, stored.GetAttributeValue<OptionSetValue>("lgov_recycledto").Value);
        Assert.AreEqual(Stage.Sql, office.StageOf(lead));
        Assert.AreEqual(day, ((DateTime)stored["lgov_wakeon"]).Date);
        Assert.IsEmpty(office.ViolationsOf(lead));
        office.Sandbox.Clock.Set(((DateTime)stored["lgov_wakeon"]).AddSeconds(-1));
        Assert.AreEqual("LG4409", HandOver(office, lead)["Codes"]);
        Assert.AreEqual("LG4406", HandOver(office, lead, office.Fred)["Codes"], "the same seller not so soon");
        office.Sandbox.Clock.Set((DateTime)stored["lgov_wakeon"]);
        office.Set(office.Ina, lead, ("purchasetimeframe", new OptionSetValue(0)), ("lgov_nextstepon", day.AddDays(30)));
        Assert.IsTrue((bool)HandOver(office, lead)["Ok"], "awake, and asked again");
    }

    [TestMethod]
    [DataRow(First + 0)]
    [DataRow(First + 1)]
    [DataRow(First + 2)]
    [DataRow(First + 3)]
    [DataRow(First + 4)]
    [DataRow(First + 5)]
    [DataRow(First + 6)]
    [DataRow(First + 7)]
    public void Each_listed_reason_takes_the_lead_from_field_sales(int reason)
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Field);

        var answer = Reject(office, handover, office.Finn, reason);

        Assert.IsTrue((bool)answer["Ok"], (string)answer["Message"]);
        CollectionAssert.Contains(new[] { office.Inside, office.Marketing }, office.OwnerOf(lead));
        Assert.AreEqual(reason, office.Read(lead).GetAttributeValue<OptionSetValue>("lgov_recyclereason").Value);
        Assert.IsEmpty(office.ViolationsOf(lead));
        office.Sandbox.RunJobs();
        office.Sandbox.Counters.Reset();
        office.Sweep(lead);
        Assert.IsEmpty(office.Sandbox.Counters.Calls.Where(call => call.Kind == "write"), "nothing is left to do");
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow(0)]
    [DataRow(99)]
    [DataRow(First - 1)]
    [DataRow(First + 8)]
    public void Without_a_listed_reason_there_is_no_rejection(int? reason)
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);

        Assert.AreEqual("LG4405", Reject(office, handover, office.Fred, reason)["Code"]);

        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        Assert.AreEqual(First + 1, office.HandoversOf(lead).Single().GetAttributeValue<OptionSetValue>("lgov_state").Value);
    }

    [TestMethod]
    [DataRow("lgov_state")]
    [DataRow("lgov_reason")]
    public void No_handover_is_written_by_hand_not_even_by_an_administrator(string column)
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);

        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_handover", handover) { [column] = new OptionSetValue(First + 3) })), "LG4413");
        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_handover", handover) { ["lgov_dueon"] = Office.Monday })), "LG4413");
        var forged = new Entity("lgov_handover") { ["lgov_name"] = "x", ["lgov_lead"] = new EntityReference("lead", lead), [column] = new OptionSetValue(First + 3) };
        StringAssert.StartsWith(Office.Refused(() => office.System.Create(forged)), "LG4413");

        Assert.HasCount(1, office.HandoversOf(lead));
    }

    [TestMethod]
    public void What_a_rejection_made_of_the_lead_can_not_be_typed_away()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);
        Reject(office, handover, office.Fred, Timing);
        var before = office.Read(lead);

        office.Set(office.Ina, lead, ("lgov_recycledto", null), ("lgov_wakeon", null), ("lgov_recyclereason", null), ("lgov_recycledon", null));

        var after = office.Read(lead);
        foreach (var column in new[] { "lgov_recycledon", "lgov_recycledto", "lgov_recyclereason", "lgov_wakeon" })
        {
            Assert.AreEqual(before[column], after[column], column);
        }

        Assert.HasCount(1, office.ViolationsOf(lead));
    }

    [TestMethod]
    public void After_the_third_rejection_the_manager_decides()
    {
        using var office = Office.Enforcing();
        var flora = office.Sandbox.AddUser("Flora Field", "flora@example.org", languageId: 1033, roles: [RoleNames.Salesperson, RoleNames.Seller]);
        office.Sandbox.AddMember(office.Field, flora);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        OrganizationResponse? last = null;
        foreach (var seller in new[] { office.Fred, office.Finn, flora })
        {
            office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
            office.Set(office.Ina, lead, ("decisionmaker", true));
            var offer = HandOver(office, lead, seller);
            Assert.IsTrue((bool)offer["Ok"], (string)offer["Message"]);
            office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
            last = Reject(office, (Guid)offer["HandoverId"], seller, WrongPerson);
            Assert.IsTrue((bool)last["Ok"], (string)last["Message"]);
        }

        StringAssert.Contains((string)last!["Message"], "manager");
        Assert.AreEqual(1, office.HandoversOf(lead).Count(row => (bool)row["lgov_managerdecides"]));
        Assert.AreEqual("LG4407", HandOver(office, lead)["Codes"]);
    }
}
