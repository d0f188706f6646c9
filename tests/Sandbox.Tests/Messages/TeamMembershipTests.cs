using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>AddMembersTeam and RemoveMembersTeam: entity reference of team.</summary>
[TestClass]
public class TeamMembershipTests
{
    [TestMethod]
    public void Members_come_and_go_by_the_older_messages_too()
    {
        using var bench = new Bench();
        var team = bench.Sandbox.AddTeam("T");
        Guid[] users = [bench.User(), bench.User()];

        var added = bench.System.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = users });
        Assert.IsInstanceOfType<AddMembersTeamResponse>(added);
        Assert.AreEqual(2, bench.Count("teammembership", "teamid", team));

        var removed = bench.System.Execute(new RemoveMembersTeamRequest { TeamId = team, MemberIds = [users[0]] });
        Assert.IsInstanceOfType<RemoveMembersTeamResponse>(removed);
        Assert.AreEqual(1, bench.Count("teammembership", "teamid", team));
        Assert.AreEqual(1, bench.Count("teammembership", "systemuserid", users[0]), "The default team of the business unit keeps everybody.");
    }

    [TestMethod]
    public void AddMembersTeam_runs_steps_of_team_with_its_parameters_and_Associate_its_own()
    {
        var seen = new List<string>();
        StepSpec On(string message, int stage) => new(message, "team", stage, r =>
            seen.Add($"{message} {stage} {(r.Context.InputParameters.Contains("TeamId") ? $"{r.Context.InputParameters["TeamId"].Equals(r.Context.PrimaryEntityId)} {((Guid[])r.Context.InputParameters["MemberIds"]).Length}" : "")}".Trim()));
        using var bench = new Bench(On("AddMembersTeam", 10), On("AddMembersTeam", 20), On("AddMembersTeam", 40), On("RemoveMembersTeam", 40), On("Associate", 20));
        var team = bench.Sandbox.AddTeam("T");
        Guid[] users = [bench.User(), bench.User()];

        bench.System.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = users });
        bench.System.Execute(new RemoveMembersTeamRequest { TeamId = team, MemberIds = [users[0]] });
        bench.System.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", users[0])]);

        CollectionAssert.AreEqual(new[] { "AddMembersTeam 10 True 2", "AddMembersTeam 20 True 2", "AddMembersTeam 40 True 2", "RemoveMembersTeam 40 True 1", "Associate 20" }, seen);
    }

    [TestMethod]
    public void A_step_refuses_a_member_and_none_of_them_joins()
    {
        using var bench = new Bench(new StepSpec("AddMembersTeam", "team", 40, _ => throw new InvalidPluginExecutionException("full")));
        var team = bench.Sandbox.AddTeam("T");
        Assert.AreEqual("full", Bench.Faults(() => bench.System.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [bench.User()] })).Message);
        Assert.AreEqual(0, bench.Count("teammembership", "teamid", team));
    }
}
