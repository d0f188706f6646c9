using System;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Sandbox.Tests.Messages;

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
}
