using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Security;

[TestClass]
public class TeamTests
{
    private static readonly string[] OwnLeads = ["prvCreateLead=Basic", "prvReadLead=Basic", "prvWriteLead=Basic"];

    [TestMethod]
    public void A_role_for_the_team_only_lets_members_work_on_what_the_team_owns_and_on_nothing_of_their_own()
    {
        using var bench = Roles.Bench(Roles.Xml("Team only", OwnLeads, teamOnly: true) + Roles.Xml("Reader", "prvReadLead=Basic"));
        var team = bench.Sandbox.AddTeam("T", TeamType.Owner, null, null, "Team only");
        var other = bench.Sandbox.AddTeam("Other", TeamType.Owner, null, null, "Reader");
        var me = bench.User("Reader");
        bench.Sandbox.AddMember(team, me);
        bench.Sandbox.AddMember(other, me);
        var service = bench.Sandbox.ServiceFor(me);
        var teams = service.Create(new Entity("lead") { ["lastname"] = "T", ["ownerid"] = new EntityReference("team", team) });
        service.Update(new Entity("lead", teams) { ["subject"] = "x" });
        StringAssert.Contains(Support.Bench.Faults(() => service.Create(new Entity("lead") { ["lastname"] = "M" })).Message, "prvCreateLead");
        foreach (var owner in new[] { new EntityReference("systemuser", me), new EntityReference("team", other) })
        {
            var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = owner });
            StringAssert.Contains(Support.Bench.Faults(() => service.Update(new Entity("lead", lead) { ["subject"] = "x" })).Message, "prvWriteLead");
        }
    }

    [TestMethod]
    public void A_list_for_a_member_by_a_team_only_role_holds_the_teams_rows_only()
    {
        using var bench = Roles.Bench(Roles.Xml("Team only", OwnLeads, teamOnly: true));
        var team = bench.Sandbox.AddTeam("T", TeamType.Owner, null, null, "Team only");
        var me = bench.User();
        bench.Sandbox.AddMember(team, me);
        bench.System.Create(new Entity("lead") { ["lastname"] = "T", ["ownerid"] = new EntityReference("team", team) });
        bench.System.Create(new Entity("lead") { ["lastname"] = "M", ["ownerid"] = new EntityReference("systemuser", me) });
        var found = bench.Sandbox.ServiceFor(me).RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") }).Entities;
        Assert.AreEqual("T", string.Join(", ", found.Select(l => l["lastname"])));
    }

    [TestMethod]
    public void A_role_for_users_and_team_works_for_members_as_if_it_were_theirs()
    {
        using var bench = Roles.Bench(Roles.Xml("Both", OwnLeads));
        var team = bench.Sandbox.AddTeam("T", TeamType.Owner, null, null, "Both");
        var me = bench.User();
        bench.Sandbox.AddMember(team, me);
        var service = bench.Sandbox.ServiceFor(me);
        service.Update(new Entity("lead", service.Create(new Entity("lead") { ["lastname"] = "M" })) { ["subject"] = "x" });
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void An_access_team_gets_shares_and_neither_roles_nor_rows()
    {
        using var bench = Roles.Bench(Roles.Xml("Both", OwnLeads));
        Assert.AreEqual(-2147187919, Support.Bench.Faults(() => bench.Sandbox.AddTeam("A", TeamType.Access, null, null, "Both")).Detail.ErrorCode);
        var team = bench.Sandbox.AddTeam("A", TeamType.Access);
        var me = bench.User("Both");
        bench.Sandbox.AddMember(team, me);
        var lead = bench.CreateLead();
        var owner = new EntityReference("team", team);
        Assert.AreEqual(-2147187904, Support.Bench.Faults(() => bench.System.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = owner })).Detail.ErrorCode);
        bench.System.Execute(new GrantAccessRequest { Target = new EntityReference("lead", lead), PrincipalAccess = new PrincipalAccess { Principal = owner, AccessMask = AccessRights.WriteAccess } });
        bench.Sandbox.ServiceFor(me).Update(new Entity("lead", lead) { ["subject"] = "x" });
        Assert.AreEqual("x", bench.Read("lead", lead, "subject")["subject"]);
    }

    [TestMethod]
    [DataRow(TeamType.SecurityGroup)]
    [DataRow(TeamType.OfficeGroup)]
    public void Members_of_an_Entra_group_reach_its_team_when_they_sign_in(TeamType type)
    {
        using var bench = Roles.Bench(Roles.Xml("Both", OwnLeads));
        var team = bench.Sandbox.AddTeam("G", type, null, null, "Both");
        var me = bench.User();
        bench.Sandbox.AddMember(team, me);
        Assert.AreEqual(0, bench.Count("teammembership", "teamid", team), "the organisation has not seen the user yet");
        bench.Sandbox.SignIn(me);
        Assert.AreEqual(1, bench.Count("teammembership", "teamid", team));
        bench.Sandbox.ServiceFor(me).Create(new Entity("lead") { ["lastname"] = "M", ["ownerid"] = new EntityReference("team", team) });
        bench.Sandbox.RemoveMember(team, me);
        Assert.AreEqual(1, bench.Count("teammembership", "teamid", team));
        bench.Sandbox.SignIn(me);
        Assert.AreEqual(0, bench.Count("teammembership", "teamid", team));
    }

    [TestMethod]
    public void Nobody_adds_members_to_a_group_team_by_hand()
    {
        using var bench = new Bench();
        var team = bench.Sandbox.AddTeam("G", TeamType.SecurityGroup);
        var fault = Support.Bench.Faults(() => bench.System.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [bench.User()] }));
        StringAssert.Contains(fault.Message, "Microsoft Entra group");
    }

    [TestMethod]
    public void A_group_team_takes_no_role_for_the_team_only()
    {
        using var bench = Roles.Bench(Roles.Xml("Team only", OwnLeads, teamOnly: true));
        var fault = Support.Bench.Faults(() => bench.Sandbox.AddTeam("G", TeamType.SecurityGroup, null, null, "Team only"));
        Assert.AreEqual(-2147187888, fault.Detail.ErrorCode);
    }

    [TestMethod]
    public void The_platform_alone_fills_the_default_team_of_a_business_unit()
    {
        using var bench = new Bench();
        var unit = bench.Sandbox.AddBusinessUnit("North");
        var user = bench.Sandbox.AddUser("A B", "a@example.com", unit);
        var team = Default(bench, unit);
        Assert.AreEqual(1, bench.Count("teammembership", "teamid", team));
        Assert.AreEqual(-2147187957, Support.Bench.Faults(() => bench.System.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [bench.User()] })).Detail.ErrorCode);
        Assert.AreEqual(-2147187956, Support.Bench.Faults(() => bench.System.Execute(new RemoveMembersTeamRequest { TeamId = team, MemberIds = [user] })).Detail.ErrorCode);
    }

    [TestMethod]
    public void Business_units_may_be_hung_elsewhere_and_people_may_not()
    {
        using var bench = Roles.Bench(Roles.Xml("Deep", "prvReadLead=Deep"));
        var (north, south) = (bench.Sandbox.AddBusinessUnit("North"), bench.Sandbox.AddBusinessUnit("South"));
        var (boss, seller) = (bench.Sandbox.AddUser("A B", "a@example.com", north, roles: "Deep"), bench.Sandbox.AddUser("S E", "s@example.com", south, roles: "Deep"));
        bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = new EntityReference("systemuser", seller) });
        int Seen() => bench.Sandbox.ServiceFor(boss).RetrieveMultiple(new QueryExpression("lead")).Entities.Count;
        Assert.AreEqual(0, Seen());
        bench.System.Update(new Entity("businessunit", south) { ["parentbusinessunitid"] = new EntityReference("businessunit", north) });
        Assert.AreEqual(1, Seen());
        var move = Support.Bench.Faults(() => bench.System.Update(new Entity("systemuser", seller) { ["businessunitid"] = new EntityReference("businessunit", north) }));
        StringAssert.StartsWith(move.Message, "Sandbox: not supported: moving a systemuser");
    }

    [TestMethod]
    public void Adding_members_needs_write_and_append_on_the_team()
    {
        using var bench = Roles.Bench(Roles.Xml("Appends", "prvAppendTeam=Global", "prvAppendToUser=Global", "prvReadTeam=Global")
            + Roles.Xml("Leads teams", "prvWriteTeam=Global", "prvAppendTeam=Global", "prvAppendToUser=Global"));
        var team = bench.Sandbox.AddTeam("T");
        var user = bench.User();
        void Add(string role) => bench.Sandbox.ServiceFor(bench.User(role)).Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [user] });
        StringAssert.Contains(Support.Bench.Faults(() => Add("Appends")).Message, "prvWriteTeam");
        Add("Leads teams");
        Assert.AreEqual(1, bench.Count("teammembership", "teamid", team));
    }

    private static Guid Default(Bench bench, Guid unit)
    {
        var query = new QueryExpression("team");
        query.Criteria.AddCondition("businessunitid", ConditionOperator.Equal, unit);
        query.Criteria.AddCondition("isdefault", ConditionOperator.Equal, true);
        return bench.System.RetrieveMultiple(query).Entities[0].Id;
    }
}
