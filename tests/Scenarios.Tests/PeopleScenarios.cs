using System;
using System.Linq;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Responsibilities through people: several teams, group teams, a person's own, from day to day.</summary>
[TestClass]
public sealed class PeopleScenarios
{
    private const int Marketing = 723100000;
    private const int FieldSales = 723100002;
    private const int Refused = 723100000;

    private static readonly string[] Roles = [RoleNames.Salesperson, RoleNames.Seller];

    [TestMethod]
    [DataRow("inbound", "Fred Field")]
    [DataRow("coldCalling", "Inside Sales")]
    public void Who_is_in_marketing_and_field_sales_keeps_what_one_of_them_may_have(string channel, string owner)
    {
        using var office = Office.Enforcing();
        office.Sandbox.AddMember(office.Marketing, office.Fred);
        office.Sandbox.RestartWorker();

        var id = office.Create(office.Fred, Leads.Early(office.Channel(channel)));

        Assert.AreEqual(owner, office.Read(id).GetAttributeValue<EntityReference>("ownerid").Name);
    }

    [TestMethod]
    public void Who_is_in_inside_and_field_sales_gets_an_SQL_without_a_handover()
    {
        using var office = Office.Enforcing();
        office.Sandbox.AddMember(office.Inside, office.Finn);
        office.Sandbox.RestartWorker();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        office.Set(office.Ina, id, ("ownerid", User(office.Finn)));

        Assert.AreEqual(office.Finn, office.OwnerOf(id));
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    public void Who_left_the_team_has_its_responsibility_no_longer()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        Office.Refused(() => office.Set(office.Ina, id, ("ownerid", User(office.Fred))));

        office.System.Execute(new Microsoft.Crm.Sdk.Messages.RemoveMembersTeamRequest { TeamId = office.Field, MemberIds = [office.Fred] });
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));
        office.Set(office.Ina, id, ("ownerid", User(office.Fred)));

        Assert.AreEqual(office.Fred, office.OwnerOf(id));
    }

    [TestMethod]
    public void An_Entra_group_team_can_be_field_sales()
    {
        using var office = Office.Enforcing();
        var group = office.Sandbox.AddTeam("Field Group", TeamType.SecurityGroup, roles: Roles);
        var seller = office.Sandbox.AddUser("Gina Group", "gina@example.org", roles: Roles);
        office.Sandbox.AddMember(group, seller);
        office.Sandbox.SignIn(seller);
        Give(office, FieldSales, new EntityReference("team", group));

        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", new EntityReference("team", group)))), "LG4001");
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", User(seller)))), "LG4001");
        var referred = Leads.Early(office.Channel("referral"));
        Evidence.Add(office, referred, "referral");
        Assert.AreEqual(seller, office.OwnerOf(office.Create(seller, referred)));

        var ripe = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        office.Set(office.Ina, ripe, ("ownerid", new EntityReference("team", group)));
        Assert.AreEqual(group, office.HandoversOf(ripe).Single().GetAttributeValue<EntityReference>("lgov_toteam").Id);
    }

    [TestMethod]
    public void Set_up_accepts_an_Entra_group_team_and_leads_go_to_it()
    {
        using var office = Office.Bare();
        var group = office.Sandbox.AddTeam("Marketing Group", TeamType.SecurityGroup, roles: Roles);
        office.System.Execute(new OrganizationRequest("lgov_SetUp")
        {
            ["MarketingTeamId"] = group, ["InsideSalesTeamId"] = office.Inside, ["FieldSalesTeamId"] = office.Field, ["Level"] = "enforce", ["Keys"] = 0,
        });

        Assert.AreEqual(group, office.OwnerOf(office.Create(office.Robot, Leads.Early(office.Channel("inbound")))));
    }

    [TestMethod]
    public void A_person_can_hold_a_responsibility_without_a_team()
    {
        using var office = Office.Enforcing();
        Give(office, FieldSales, User(office.Otto));
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));

        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", User(office.Otto)))), "LG4001");
        Assert.AreEqual(Refused, office.ViolationsOf(id).Single().GetAttributeValue<OptionSetValue>("lgov_kind").Value);
    }

    [TestMethod]
    public void A_person_gets_leads_of_a_responsibility_that_no_team_holds()
    {
        using var office = Office.Enforcing();
        TakeFrom(office, Marketing);
        Give(office, Marketing, User(office.Otto));

        Assert.AreEqual(office.Otto, office.OwnerOf(office.Create(office.Robot, Leads.Early(office.Channel("inbound")))));
    }

    [TestMethod]
    [DataRow("2026-01-05 23:59:59", false)]
    [DataRow("2026-01-06 00:00:00", true)]
    [DataRow("2026-01-07 12:00:00", true)]
    [DataRow("2026-01-08 23:59:59", true)]
    [DataRow("2026-01-09 00:00:00", false)]
    public void A_responsibility_counts_from_the_first_moment_of_its_first_day_to_the_last_of_its_last(string moment, bool counts)
    {
        using var office = Office.Enforcing();
        Give(office, FieldSales, User(office.Otto), new DateTime(2026, 1, 6), new DateTime(2026, 1, 8));
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.Sandbox.Clock.Set(DateTime.SpecifyKind(DateTime.Parse(moment, global::System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc));

        if (counts)
        {
            StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", User(office.Otto)))), "LG4001");
            return;
        }

        office.Set(office.Ina, id, ("ownerid", User(office.Otto)));
        Assert.AreEqual(office.Otto, office.OwnerOf(id));
        Assert.AreEqual("LG4101", office.ViolationsOf(id).Single()["lgov_code"], "an owner without a responsibility is noted");
    }

    [TestMethod]
    public void A_disabled_person_gets_no_lead_and_the_next_one_does()
    {
        using var office = Office.Enforcing();
        TakeFrom(office, Marketing);
        Give(office, Marketing, User(office.Otto), priority: 1);
        Give(office, Marketing, User(office.Mia), priority: 2);
        office.System.Update(new Entity("systemuser", office.Otto) { ["isdisabled"] = true });
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.AreEqual(office.Mia, office.OwnerOf(office.Create(office.Robot, Leads.Early(office.Channel("inbound")))));
    }

    [TestMethod]
    public void When_all_who_hold_a_responsibility_are_disabled_the_lead_is_not_lost()
    {
        using var office = Office.Enforcing();
        TakeFrom(office, Marketing);
        Give(office, Marketing, User(office.Otto));
        office.System.Update(new Entity("systemuser", office.Otto) { ["isdisabled"] = true });
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.AreEqual(office.Robot, office.OwnerOf(office.Create(office.Robot, Leads.Early(office.Channel("inbound")))));
    }

    [TestMethod]
    public void A_disabled_field_seller_is_still_field_sales_for_the_gate()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        office.System.Update(new Entity("systemuser", office.Fred) { ["isdisabled"] = true });
        office.Sandbox.Clock.Advance(TimeSpan.FromSeconds(15));

        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", User(office.Fred)))), "LG4001");
    }

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static void Give(Office office, int kind, EntityReference holder, DateTime? from = null, DateTime? to = null, int priority = 5)
    {
        office.System.Create(new Entity("lgov_responsibility")
        {
            ["lgov_name"] = "Given in a scenario",
            ["lgov_kind"] = new OptionSetValue(kind),
            [holder.LogicalName == "team" ? "lgov_team" : "lgov_user"] = holder,
            ["lgov_priority"] = priority,
            ["lgov_validfrom"] = from,
            ["lgov_validto"] = to,
        });
        office.Sandbox.RestartWorker();
    }

    private static void TakeFrom(Office office, int kind)
    {
        var query = new QueryExpression("lgov_responsibility");
        query.Criteria.AddCondition("lgov_kind", ConditionOperator.Equal, kind);
        foreach (var row in office.System.RetrieveMultiple(query).Entities)
        {
            office.System.Delete(row.LogicalName, row.Id);
        }

        office.Sandbox.RestartWorker();
    }
}
