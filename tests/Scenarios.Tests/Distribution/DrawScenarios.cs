using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests.Distribution;

/// <summary>A draw is a transaction of its own, minutes after the save that led to it.</summary>
[TestClass]
public sealed class DrawScenarios
{
    [TestMethod]
    public void The_teams_row_is_written_before_turns_are_read_so_that_no_two_draws_see_the_same()
    {
        using var team = new InsideTeam().Selling((null, 9), (null, null));
        team.Enter(1);
        var lead = team.Office.Create(team.Office.Robot, Leads.Early(team.Office.Channel("coldCalling")));
        team.Office.Sandbox.Counters.Reset();

        team.Distribute(lead);

        var calls = team.Office.Sandbox.Counters.Calls.Where(call => call.Kind != "execution").Select(call => $"{call.Kind} {call.Table}").ToList();
        CollectionAssert.AreEqual(
            new[]
            {
                "read lead", "read lgov_responsibility", "write lgov_responsibility", "read lgov_responsibility", "read lead", "read lgov_seller", "read lgov_absence", "read lead",
                "read usersettings", "write lgov_responsibility", "write lgov_seller", "write lead",
            },
            calls,
            string.Join(", ", calls));
    }

    [TestMethod]
    public void A_rejection_that_was_lifted_before_the_job_ran_stays_lifted()
    {
        const int noBudget = 723100000;
        using var team = new InsideTeam();
        var office = team.Office;
        var boss = HandoverLimitScenarios.Boss(office);
        var (lead, handover) = HandoverRequests.Offered(office, office.Fred);
        office.Sandbox.RunJobs();
        team.Selling((null, null));
        Assert.IsTrue((bool)HandoverRequests.Reject(office, handover, office.Fred, noBudget)["Ok"]);
        Assert.IsTrue((bool)HandoverRequests.Dispute(office, handover, office.Ina, "The budget is approved, see the comments.")["Ok"]);
        Assert.IsTrue((bool)office.As(boss).Execute(new OrganizationRequest("lgov_DecideDispute") { ["Handover"] = new EntityReference("lgov_handover", handover), ["Upheld"] = true })["Ok"]);

        office.Sandbox.RunJobs();

        Assert.AreEqual(team.People[0], office.OwnerOf(lead));
        Assert.IsFalse(office.Read(lead).Contains("lgov_recycledon"));
        Assert.AreEqual(Stage.Srl, office.StageOf(lead));
    }

    [TestMethod]
    public void A_seller_of_another_team_with_the_same_responsibility_gets_nothing_of_this_one()
    {
        using var team = new InsideTeam();
        var office = team.Office;
        var stranger = office.Sandbox.AddUser("Else", "else@example.org", languageId: 1033, roles: [RoleNames.Salesperson, RoleNames.Seller]);
        office.System.Create(new Entity("lgov_responsibility") { ["lgov_name"] = "Else", ["lgov_kind"] = new OptionSetValue(723100001), ["lgov_user"] = new EntityReference("systemuser", stranger), ["lgov_priority"] = 99 });
        team.AddSeller(stranger);
        team.Selling((null, null));

        Assert.AreEqual("2 0 0 0", team.Shares(team.Enter(2)));
    }
}
