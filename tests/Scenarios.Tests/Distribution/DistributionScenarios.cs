using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Distribution;

/// <summary>The save gives a lead to a team; a job gives it to a person of the team.</summary>
[TestClass]
public sealed class DistributionScenarios
{
    [TestMethod]
    public void Five_leads_for_three_people_are_two_two_and_one()
    {
        using var team = new InsideTeam().Selling((null, null), (null, null), (null, null));

        var counts = team.Shares(team.Enter(5)).Split(' ').Select(int.Parse).ToList();

        CollectionAssert.AreEquivalent(new[] { 2, 2, 1, 0 }, counts);
        Assert.AreEqual(0, counts[3], "the team kept one");
    }

    [TestMethod]
    public void A_bulk_of_three_hundred_is_a_hundred_each()
    {
        using var team = new InsideTeam().Selling((null, null), (null, null), (null, null));

        Assert.AreEqual("100 100 100 0", team.Shares(team.EnterInOneBulk(300)));
        Assert.AreEqual(100, team.Office.System.RetrieveMultiple(new QueryExpression("lgov_seller") { ColumnSet = new("lgov_given") }).Entities[0]["lgov_given"]);
    }

    [TestMethod]
    public void Weights_give_two_to_one()
    {
        using var team = new InsideTeam().Selling((2, null), (1, null));

        Assert.AreEqual("6 3 0 0", team.Shares(team.Enter(9)));
    }

    [TestMethod]
    public void Who_has_as_many_open_leads_as_allowed_is_left_out_until_one_is_closed()
    {
        using var team = new InsideTeam().Selling((null, 2), (null, 1));
        var office = team.Office;

        var leads = team.Enter(4);

        Assert.AreEqual("2 1 0 1", team.Shares(leads));
        var closed = leads.First(lead => office.OwnerOf(lead) == team.People[1]);
        office.System.Execute(new SetStateRequest { EntityMoniker = new("lead", closed), State = new OptionSetValue(2), Status = new OptionSetValue(4) });
        Assert.AreEqual("0 1 0 0", team.Shares(team.Enter(1)));
    }

    [TestMethod]
    public void Who_is_absent_gets_nothing_from_the_first_day_to_the_last_and_is_not_flooded_afterwards()
    {
        using var team = new InsideTeam().Selling((null, null), (null, null), (null, null));
        var today = Office.Monday.Date;
        team.AddAbsence(team.People[0], today.AddDays(1), today.AddDays(2));

        Assert.AreEqual("1 1 1 0", team.Shares(team.Enter(3)), "the day before");
        team.Office.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual("0 3 3 0", team.Shares(team.Enter(6)), "the first day");
        team.Office.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual("0 3 3 0", team.Shares(team.Enter(6)), "the last day");
        team.Office.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsTrue(team.Shares(team.Enter(6)).Split(' ')[0] is "2" or "3", "the day after: the normal share, give or take one");
    }

    [TestMethod]
    public void Disabled_users_and_who_left_the_team_get_nothing()
    {
        using var team = new InsideTeam().Selling((null, null), (null, null), (null, null));
        team.Office.System.Update(new Entity("systemuser", team.People[0]) { ["isdisabled"] = true });
        team.Office.Sandbox.RemoveMember(team.Office.Inside, team.People[1]);
        team.LetSnapshotsEnd();

        Assert.AreEqual("0 0 3 0", team.Shares(team.Enter(3)));
    }

    [TestMethod]
    public void An_inactive_seller_and_an_inactive_absence_do_not_count()
    {
        using var team = new InsideTeam().Selling((null, null));
        var second = team.AddSeller(team.People[1]);
        team.AddAbsence(team.People[0], Office.Monday.Date, null);
        foreach (var row in new[] { new EntityReference("lgov_seller", second), Only(team, "lgov_absence") })
        {
            team.Office.System.Update(new Entity(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }

        Assert.AreEqual("2 0 0 0", team.Shares(team.Enter(2)));
    }

    [TestMethod]
    public void When_nobody_can_the_team_keeps_the_lead_and_the_answer_says_why()
    {
        using var team = new InsideTeam().Selling((null, 0));

        var lead = team.Enter(1).Single();
        var answer = team.Distribute(lead);

        Assert.AreEqual(team.Office.Inside, team.Office.OwnerOf(lead));
        Assert.AreEqual("LG4701", answer["Code"]);
        StringAssert.StartsWith((string)answer["Message"], "LG4701: Nobody of the team can take a lead");
        Assert.IsFalse((bool)answer["Ok"]);
        Assert.AreEqual(Guid.Empty, answer["UserId"]);
    }

    [TestMethod]
    public void A_lead_that_waited_can_be_given_by_hand()
    {
        using var team = new InsideTeam();
        var lead = team.Enter(1).Single();
        Assert.AreEqual("LG4702", team.Distribute(lead)["Code"]);

        team.Selling((null, null));
        var answer = team.Distribute(lead);

        Assert.IsTrue((bool)answer["Ok"]);
        Assert.AreEqual(team.People[0], answer["UserId"]);
        Assert.AreEqual(team.People[0], team.Office.OwnerOf(lead));
        Assert.AreEqual("LG4703", team.Distribute(lead)["Code"], "it is a person's now");
    }

    [TestMethod]
    public void A_team_without_sellers_keeps_its_leads_and_its_jobs_call_nothing()
    {
        using var team = new InsideTeam();
        team.AddSeller(team.Office.Mia, team: team.Office.Marketing);
        team.LetSnapshotsEnd();
        team.Enter(1);
        team.Office.Sandbox.Counters.Reset();

        Assert.AreEqual("0 0 0 2", team.Shares(team.Enter(2)));
        Assert.AreEqual(2, team.Office.Sandbox.Counters.ExecutionsByStep["LeadGovernance: give new lead to seller"]);
        Assert.IsFalse(team.Office.Sandbox.Counters.Calls.Any(call => call.ToString().Contains("Distribute", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Moved_to_the_team_by_either_door_or_by_itself_a_lead_goes_on_to_a_person()
    {
        using var team = new InsideTeam().Selling((null, null), (null, null), (null, null));
        var office = team.Office;
        var inside = new EntityReference("team", office.Inside);
        var ripens = office.Create(office.Robot, Leads.Early(office.Channel("inbound")));
        var provided = Enumerable.Range(0, 2).Select(_ => office.Create(office.Robot, Leads.Early(office.Channel("coldCalling")).With(("ownerid", new EntityReference("team", office.External))))).ToList();
        office.Sandbox.RunJobs();
        Assert.AreEqual("0 0 0 0", team.Shares([ripens, .. provided]), "marketing and the provider have no sellers");

        office.Set(office.Mia, ripens, ("lgov_explicitrequest", true));
        office.System.Update(new Entity("lead", provided[0]) { ["ownerid"] = inside });
        office.System.Execute(new AssignRequest { Target = new("lead", provided[1]), Assignee = inside });
        office.Sandbox.RunJobs();

        Assert.AreEqual("1 1 1 0", team.Shares([ripens, .. provided]));
    }

    [TestMethod]
    public void Who_may_not_read_a_lead_cannot_have_it_given_away()
    {
        using var team = new InsideTeam();
        var office = team.Office;
        var lead = team.Enter(1).Single();
        team.Selling((null, null));
        office.Sandbox.AddRole(office.Otto, "Lead Governance Manager");

        var answer = office.As(office.Otto).Execute(new OrganizationRequest("lgov_DistributeLead") { ["Lead"] = new EntityReference("lead", lead) });

        Assert.AreEqual("LG4703", answer["Code"]);
        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
    }

    [TestMethod]
    public void An_absence_begins_at_midnight_where_the_team_works()
    {
        using var team = new InsideTeam().Selling((null, null));
        team.Office.Give(Calendars.Sydney);
        team.AddAbsence(team.People[0], Office.Monday.Date.AddDays(1), null);

        team.Office.Sandbox.Clock.Advance(TimeSpan.FromHours(3));
        Assert.AreEqual("1 0 0 0", team.Shares(team.Enter(1)), "Monday, 23:00 in Sydney");
        team.Office.Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        Assert.AreEqual("0 0 0 1", team.Shares(team.Enter(1)), "Tuesday, 01:00 in Sydney, 14:00 UTC on Monday");
    }

    [TestMethod]
    public void The_move_is_no_violation_and_no_handover_and_its_receipt_says_why()
    {
        using var team = new InsideTeam().Selling((null, null));
        var office = team.Office;

        var lead = team.Enter(1).Single();

        var receipt = office.ReceiptsOf(lead).Single(row => row.GetAttributeValue<EntityReference>("lgov_touser")?.Id == team.People[0]);
        Assert.AreEqual(office.Inside, receipt.GetAttributeValue<EntityReference>("lgov_fromteam").Id);
        StringAssert.EndsWith((string)receipt["lgov_explanationcodes"], ",LG4700");
        Assert.IsEmpty(office.ViolationsOf(lead));
        Assert.IsEmpty(office.HandoversOf(lead));
    }

    [TestMethod]
    public void Who_entered_the_lead_reads_on_when_a_colleague_gets_it()
    {
        using var team = new InsideTeam().Selling((null, null));
        var office = team.Office;

        var lead = office.Create(team.People[1], Leads.Early(office.Channel("coldCalling")).With(("ownerid", new EntityReference("team", office.Inside))));
        office.Sandbox.RunJobs();

        Assert.AreEqual(team.People[0], office.OwnerOf(lead));
        Assert.AreEqual("Schäfer", office.As(team.People[1]).Retrieve("lead", lead, new("lastname"))["lastname"]);
    }

    [TestMethod]
    public void A_charter_that_observes_moves_nobody()
    {
        using var team = new InsideTeam(enforcing: false).Selling((null, null));
        var office = team.Office;

        var lead = office.Create(office.Robot, Leads.Early(office.Channel("coldCalling")).With(("ownerid", new EntityReference("team", office.Inside))));
        office.Sandbox.RunJobs();

        Assert.AreEqual(office.Inside, office.OwnerOf(lead));
        Assert.AreEqual("LG4703", team.Distribute(lead)["Code"]);
    }

    [TestMethod]
    public void An_offer_to_field_sales_is_for_whoever_takes_it()
    {
        using var team = new InsideTeam().Selling((null, null));
        var office = team.Office;
        team.AddSeller(office.Fred, team: office.Field);
        team.LetSnapshotsEnd();
        var lead = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        office.Sandbox.RunJobs();
        Assert.AreEqual(team.People[0], office.OwnerOf(lead));

        office.Set(team.People[0], lead, ("ownerid", new EntityReference("team", office.Field)));
        office.Sandbox.RunJobs();

        Assert.AreEqual(office.Field, office.OwnerOf(lead));
        Assert.AreEqual(723100001, office.Read(lead).GetAttributeValue<OptionSetValue>("lgov_handoverstate").Value);
    }

    [TestMethod]
    public void A_lead_of_a_field_channel_goes_to_a_field_seller_and_opens_no_handover()
    {
        using var team = new InsideTeam();
        var office = team.Office;
        team.AddSeller(office.Fred, team: office.Field);
        team.LetSnapshotsEnd();

        var lead = office.Create(office.Finn, Leads.Early(office.Channel("personalNetwork")).With(("lgov_networkevent", "Hannover Messe"), ("ownerid", new EntityReference("team", office.Field))));
        office.Sandbox.RunJobs();

        Assert.AreEqual(office.Fred, office.OwnerOf(lead));
        Assert.IsEmpty(office.HandoversOf(lead));
        Assert.IsEmpty(office.ViolationsOf(lead));
    }

    private static EntityReference Only(InsideTeam team, string table) =>
        team.Office.System.RetrieveMultiple(new QueryExpression(table)).Entities.Single().ToEntityReference();
}
