using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A seller asks, a manager grants, field sales gets the lead before it is ripe, and the record says by whose leave.</summary>
[TestClass]
public sealed class ExceptionScenarios
{
    private const string Reason = "The customer decides on Friday";
    private const string Manager = RoleNames.Manager;

    [TestMethod]
    [DataRow("update")]
    [DataRow("assign")]
    public void With_an_exception_field_sales_gets_an_unripe_lead_once(string door)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var exception = Ask(office, lead);
        Assert.IsTrue(Grant(office, Boss(office), exception).Ok);

        Move(office, door, lead, office.Field);

        Assert.AreEqual(office.Field, office.OwnerOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.HasCount(1, office.HandoversOf(lead));
        var row = Read(office, exception);
        Assert.AreEqual(723100003, row.GetAttributeValue<OptionSetValue>("lgov_status").Value, "used");
        Assert.IsTrue(row.Contains("lgov_usedon"));

        office.System.Update(new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Inside) });
        StringAssert.StartsWith(Office.Refused(() => Move(office, door, lead, office.Field)), "LG4001", "it was for one time");
    }

    [TestMethod]
    public void The_owner_it_let_through_keeps_the_lead_until_it_ends_and_loses_it_then()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Grant(office, Boss(office), Ask(office, lead), until: Office.Monday.AddDays(3));
        office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)));

        office.Set(office.Fred, lead, ("numberofemployees", 12));
        Assert.AreEqual(office.Field, office.OwnerOf(lead), "covered");

        office.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
        office.Set(office.Fred, lead, ("numberofemployees", 13));
        Assert.AreEqual(office.Inside, office.OwnerOf(lead), "over");
    }

    [TestMethod]
    public void One_for_many_uses_lets_changes_through_until_it_ends()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Grant(office, Boss(office), Ask(office, lead), manyUses: true);

        for (var i = 0; i < 2; i++)
        {
            office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)));
            office.System.Update(new Entity("lead", lead) { ["ownerid"] = new EntityReference("team", office.Inside) });
        }

        office.Sandbox.Clock.Advance(TimeSpan.FromDays(14));
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)))), "LG4001");
    }

    [TestMethod]
    public void The_verdict_says_legal_by_exception_and_so_does_the_receipt()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Grant(office, Boss(office), Ask(office, lead));

        var verdict = office.As(office.Ina).Execute(new OrganizationRequest("lgov_EvaluateLead") { ["Lead"] = new EntityReference("lead", lead), ["OwnerTeamId"] = office.Field });
        Assert.AreEqual("LegalByException", verdict["Verdict"]);
        Assert.AreEqual("LG4104", verdict["Codes"]);

        office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)));
        ReceiptBook.AssertReplays(office, lead);
        Assert.AreEqual("LG4104", office.ReceiptsOf(lead).Single(row => row.GetAttributeValue<OptionSetValue>("lgov_kind").Value == 723100003)["lgov_codes"]);
    }

    [TestMethod]
    public void A_reason_too_short_is_an_answer_and_leaves_nothing()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var answer = office.As(office.Ina).Execute(new OrganizationRequest("lgov_RequestException") { ["Lead"] = new EntityReference("lead", lead), ["Reason"] = "please" });
        Assert.AreEqual(false, answer["Ok"]);
        Assert.AreEqual("LG4301", answer["Code"]);
        StringAssert.Contains((string)answer["Message"], "too short");
        Assert.IsEmpty(office.System.RetrieveMultiple(new QueryExpression("lgov_exception")).Entities);
    }

    [TestMethod]
    public void Nobody_grants_to_himself_and_nobody_beyond_his_budget()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var boss = Boss(office);
        Assert.AreEqual("LG4302", Grant(office, boss, Ask(office, lead, by: boss)).Code);
        Assert.AreEqual("LG4302", Grant(office, boss, Ask(office, lead, owner: boss)).Code);

        for (var i = 0; i < 10; i++)
        {
            Assert.IsTrue(Grant(office, boss, Ask(office, lead)).Ok);
        }

        var eleventh = Ask(office, lead);
        Assert.AreEqual("LG4304", Grant(office, boss, eleventh).Code);
        Assert.IsTrue(Grant(office, Boss(office), eleventh).Ok, "another manager has his own");

        office.Sandbox.Clock.Advance(new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc) - office.Sandbox.Clock.Now);
        Assert.IsTrue(Grant(office, boss, Ask(office, lead)).Ok, "a new month");
    }

    [TestMethod]
    public void A_declined_one_lets_nothing_through_and_is_decided()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var (boss, exception) = (Boss(office), Ask(office, lead));
        var answer = office.As(boss).Execute(new OrganizationRequest("lgov_GrantException") { ["ExceptionId"] = exception, ["Decline"] = true });
        Assert.AreEqual(true, answer["Ok"]);
        Assert.AreEqual("LG4305", Grant(office, boss, exception).Code);
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)))), "LG4001");
    }

    [TestMethod]
    public void Only_managers_grant_and_nobody_writes_one_by_hand()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var (boss, exception) = (Boss(office), Ask(office, lead));
        StringAssert.Contains(Office.Refused(() => Grant(office, office.Fred, exception)), "prvWritelgov_Exception");

        var granted = new Entity("lgov_exception", exception) { ["lgov_status"] = new OptionSetValue(723100001), ["lgov_until"] = Office.Monday.AddDays(300) };
        StringAssert.StartsWith(Office.Refused(() => office.As(boss).Update(granted)), "LG4307");
        StringAssert.StartsWith(Office.Refused(() => office.System.Update(granted)), "LG4307", "not even an administrator");
        StringAssert.StartsWith(Office.Refused(() => office.System.Create(new Entity("lgov_exception") { ["lgov_name"] = "x", ["lgov_status"] = new OptionSetValue(723100001) })), "LG4307");
    }

    [TestMethod]
    public void Who_asked_reads_the_answer_and_who_can_not_read_the_lead_can_not_ask()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var exception = Ask(office, lead);
        Assert.AreEqual(exception, office.As(office.Ina).Retrieve("lgov_exception", exception, new ColumnSet("lgov_status")).Id);
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => Ask(office, lead, by: office.Mia));
        Assert.AreEqual("LG4306", Grant(office, Boss(office), Guid.NewGuid()).Code);
    }

    private static Guid Boss(Office office) =>
        office.Sandbox.AddUser("Bea Boss", $"boss{Guid.NewGuid():N}@example.org", languageId: 1033, application: false, roles: [RoleNames.Salesperson, RoleNames.Seller, RoleNames.SalesManager, Manager]);

    private static Guid Ask(Office office, Guid lead, Guid? by = null, Guid? owner = null)
    {
        var request = new OrganizationRequest("lgov_RequestException") { ["Lead"] = new EntityReference("lead", lead), ["Reason"] = Reason };
        if (owner is { } user)
        {
            request["OwnerUserId"] = user;
        }

        return (Guid)office.As(by ?? office.Ina).Execute(request)["ExceptionId"];
    }

    private static (bool Ok, string Code) Grant(Office office, Guid manager, Guid exception, DateTime? until = null, bool manyUses = false)
    {
        var request = new OrganizationRequest("lgov_GrantException") { ["ExceptionId"] = exception, ["ManyUses"] = manyUses };
        if (until is { } end)
        {
            request["Until"] = end;
        }

        var answer = office.As(manager).Execute(request);
        return ((bool)answer["Ok"], (string)answer["Code"]);
    }

    private static Entity Read(Office office, Guid exception) => office.System.Retrieve("lgov_exception", exception, new ColumnSet(true));

    private static void Move(Office office, string door, Guid lead, Guid team)
    {
        var owner = new EntityReference("team", team);
        office.As(office.Ina).Execute(door == "assign"
            ? new AssignRequest { Target = new("lead", lead), Assignee = owner }
            : new UpdateRequest { Target = new Entity("lead", lead) { ["ownerid"] = owner } });
    }
}
