using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Too often, too soon, the wrong seller: what the handover's button refuses no other door lets through, and a manager decides.</summary>
[TestClass]
public sealed class HandoverLimitScenarios
{
    private const int First = 723100000;
    private const int Timing = First + 1;
    private const int WrongPerson = First + 2;
    private static readonly string[] Roles = [RoleNames.Salesperson, RoleNames.Seller];

    [TestMethod]
    [DataRow("update")]
    [DataRow("assign")]
    [DataRow("upsert")]
    public void A_seller_who_rejected_a_lead_does_not_get_it_for_60_days_by_any_door(string door)
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        // It rests until shortly before: no clock sends it back a stage for want of progress.
        Reject(office, handover, office.Fred, Timing, Office.Monday.Date.AddDays(58));
        var end = office.Sandbox.Clock.Now.AddDays(60);
        office.Sandbox.Clock.Set(end.AddSeconds(-1));
        Ripe(office, lead);

        StringAssert.StartsWith(Office.Refused(() => Move(office, lead, office.Fred, door)), "LG4406");
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.AreEqual("LG4406", office.ViolationsOf(lead).Single()["lgov_code"]);

        office.Sandbox.Clock.Set(end);
        Move(office, lead, office.Fred, door);
        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
    }

    [TestMethod]
    public void Nor_does_he_get_it_from_his_team()
    {
        using var office = Office.Enforcing();
        var (lead, handover) = Offered(office, office.Fred);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        Reject(office, handover, office.Fred, WrongPerson);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        Ripe(office, lead);
        Assert.IsTrue((bool)HandOver(office, lead)["Ok"]);

        StringAssert.StartsWith(Office.Refused(() => Move(office, lead, office.Fred, "update", by: office.Finn)), "LG4406");
        Move(office, lead, office.Finn, "update", by: office.Finn);

        Assert.AreEqual(office.Finn, office.OwnerOf(lead), "a colleague may take it");
    }

    [TestMethod]
    [DataRow("update")]
    [DataRow("assign")]
    [DataRow("upsert")]
    public void After_too_many_rejections_only_a_manager_passes_the_lead_on(string door)
    {
        using var office = Office.Enforcing();
        var lead = RejectedThreeTimes(office);

        StringAssert.StartsWith(Office.Refused(() => Move(office, lead, team: true, door)), "LG4407");
        Assert.AreEqual("LG4407", HandOver(office, lead)["Codes"]);

        Move(office, lead, team: true, door, by: Boss(office));
        Assert.AreEqual(office.Field, office.OwnerOf(lead));
        Assert.HasCount(2, office.ViolationsOf(lead).Where(row => (string)row["lgov_code"] == "LG4407"), "refused, and passed on by the manager");
        Assert.HasCount(4, office.HandoversOf(lead));
    }

    [TestMethod]
    [DataRow("role")]
    [DataRow("team")]
    public void A_manager_hands_over_by_the_button_as_well(string by)
    {
        using var office = Office.Enforcing();
        var lead = RejectedThreeTimes(office);

        var answer = HandOver(office, lead, by: by == "role" ? Boss(office) : BossByTeam(office));

        Assert.IsTrue((bool)answer["Ok"], (string)answer["Message"]);
        Assert.AreEqual(office.Field, office.OwnerOf(lead));
    }

    [TestMethod]
    public void In_a_bulk_the_owner_stays_and_the_rest_is_saved()
    {
        using var office = Office.Enforcing();
        var lead = RejectedThreeTimes(office);
        var other = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        office.As(office.Ina).Execute(new UpdateMultipleRequest
        {
            Targets = new EntityCollection([new("lead", lead) { ["ownerid"] = new EntityReference("team", office.Field), ["jobtitle"] = "CEO" }, new("lead", other) { ["jobtitle"] = "CTO" }]) { EntityName = "lead" },
        });

        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.AreEqual("CEO", office.Read(lead)["jobtitle"]);
        Assert.AreEqual("LG4407", office.ViolationsOf(lead).Single()["lgov_code"]);
    }

    [TestMethod]
    public void At_observe_it_passes_and_is_booked()
    {
        using var office = Office.Enforcing();
        var lead = RejectedThreeTimes(office);
        office.SetUp("observe", 0);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));

        Move(office, lead, team: true, "update");

        Assert.AreEqual(office.Field, office.OwnerOf(lead));
        Assert.AreEqual("LG4407", office.ViolationsOf(lead).Single()["lgov_code"]);
    }

    [TestMethod]
    public void A_lead_of_a_field_channel_rests_too_although_its_channel_would_allow_field_sales()
    {
        using var office = Office.Enforcing();
        var contact = new EntityReference("contact", office.System.Create(new Entity("contact") { ["lastname"] = "Huber" }));
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("referral")));
        office.Set(office.Ina, lead, ("lgov_referrer", contact));
        var offer = HandOver(office, lead, office.Fred);
        Assert.IsTrue((bool)offer["Ok"], (string)offer["Message"]);
        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.IsTrue((bool)Reject(office, (Guid)offer["HandoverId"], office.Fred, Timing)["Ok"]);

        StringAssert.StartsWith(Office.Refused(() => Move(office, lead, team: true, "update")), "LG4409");
        Assert.AreEqual("LG4409", HandOver(office, lead)["Codes"]);
    }

    [TestMethod]
    public void A_change_of_owner_inside_marketing_or_inside_sales_reads_no_handovers()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.Sandbox.Counters.Reset();

        Move(office, lead, office.Ina, "update");

        Assert.IsEmpty(office.Sandbox.Counters.Calls.Where(call => call.ToString().Contains("lgov_handover", StringComparison.Ordinal)));
    }

    internal static Guid Boss(Office office) =>
        office.Sandbox.AddUser("Bea Boss", "bea@example.org", languageId: 1033, roles: [RoleNames.SalesManager, RoleNames.Seller, RoleNames.Manager]);

    private static Guid BossByTeam(Office office)
    {
        var team = office.Sandbox.AddTeam("Heads", roles: [RoleNames.Manager]);
        var boss = office.Sandbox.AddUser("Ben Boss", "ben@example.org", languageId: 1033, roles: [RoleNames.SalesManager, RoleNames.Seller]);
        office.Sandbox.AddMember(team, boss);
        return boss;
    }

    private static Guid RejectedThreeTimes(Office office)
    {
        var flora = office.Sandbox.AddUser("Flora Field", "flora@example.org", languageId: 1033, roles: Roles);
        office.Sandbox.AddMember(office.Field, flora);
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        foreach (var seller in new[] { office.Fred, office.Finn, flora })
        {
            Ripe(office, lead);
            var offer = HandOver(office, lead, seller);
            Assert.IsTrue((bool)offer["Ok"], (string)offer["Message"]);
            office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
            Assert.IsTrue((bool)Reject(office, (Guid)offer["HandoverId"], seller, WrongPerson)["Ok"]);
            office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Ripe(office, lead);
        return lead;
    }

    /// <summary>Says again who decides, and that the need is pressing: what was rejected counts no longer.</summary>
    private static void Ripe(Office office, Guid lead)
    {
        office.Set(office.Ina, lead, ("decisionmaker", true), ("purchasetimeframe", new OptionSetValue(0)));
    }

    private static void Move(Office office, Guid lead, bool team, string door, Guid? by = null) => Move(office, lead, new EntityReference(team ? "team" : "systemuser", office.Field), door, by);

    private static void Move(Office office, Guid lead, Guid seller, string door, Guid? by = null) => Move(office, lead, new EntityReference("systemuser", seller), door, by);

    private static void Move(Office office, Guid lead, EntityReference owner, string door, Guid? by)
    {
        var service = office.As(by ?? office.Ina);
        var row = new Entity("lead", lead) { ["ownerid"] = owner };
        service.Execute(door switch
        {
            "assign" => new AssignRequest { Target = new EntityReference("lead", lead), Assignee = owner },
            "upsert" => new UpsertRequest { Target = row },
            _ => new UpdateRequest { Target = row },
        });
    }
}
