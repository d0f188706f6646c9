using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Alerts.AlertDesk;
using static LeadGovernance.Scenarios.Tests.HandoverRequests;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>Who has to do something by a day hears of it before, once.</summary>
[TestClass]
public sealed class ReminderScenarios
{
    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 1)]
    [DataRow(1, 1)]
    public void Whom_a_lead_is_offered_to_is_reminded_hours_before_the_end(int seconds, int told)
    {
        using var office = Office.Enforcing();
        var (_, handover) = Offered(office, office.Fred);
        var due = (DateTime)office.System.Retrieve("lgov_handover", handover, new Microsoft.Xrm.Sdk.Query.ColumnSet("lgov_dueon"))["lgov_dueon"];
        office.Sandbox.Clock.Set(due.AddHours(-4).AddSeconds(seconds));

        office.Round("handoverDue");
        office.Round("handoverDue");

        Assert.HasCount(told, office.Notices(NoticeKind.HandoverDue, office.Fred));
        Assert.HasCount(told, office.Notifications().Where(row => ((string)row["title"]).StartsWith("Lead to accept")).ToList());
    }

    [TestMethod]
    public void An_offer_to_a_team_reminds_its_members_and_when_it_is_late_whoever_handed_over_too()
    {
        using var office = Office.Enforcing();
        var (_, handover) = Offered(office, office.Field);
        var due = (DateTime)office.System.Retrieve("lgov_handover", handover, new Microsoft.Xrm.Sdk.Query.ColumnSet("lgov_dueon"))["lgov_dueon"];
        office.Sandbox.Clock.Set(due);

        Assert.AreEqual(0, office.Round("handoverDue"), "what is late is not due any more");
        office.Round("handoverOverdue");

        CollectionAssert.AreEquivalent(
            new[] { office.Finn, office.Fred, office.Ina },
            office.Notices(NoticeKind.HandoverOverdue).Select(row => row.GetAttributeValue<EntityReference>("lgov_recipient").Id).ToList());
    }

    [TestMethod]
    public void Who_answers_before_the_reminder_is_delivered_gets_none()
    {
        using var office = Office.Enforcing();
        var (_, handover) = Offered(office, office.Fred);
        office.Sandbox.Clock.Set(Office.Monday.AddHours(22));
        office.Raise("handoverDue", handover);
        Accept(office, handover, office.Fred);

        office.Sandbox.RunJobs();

        Assert.AreEqual(NoticeState.Dropped, StateOf(office.Notices(NoticeKind.HandoverDue).Single()));
        Assert.IsEmpty(office.Notifications().Where(row => ((string)row["title"]).StartsWith("Lead to accept")));
    }

    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 1)]
    [DataRow(1, 1)]
    public void The_owner_hears_of_evidence_that_lapses_soon(int seconds, int told)
    {
        using var office = Office.Enforcing();
        var row = Leads.Early(office.Channel("targetAccount"));
        Evidence.Add(office, row, "targetAccount");
        var lead = office.Create(office.Fred, row);
        var until = (DateTime)office.Read(lead)["lgov_evidenceuntil"];
        office.Sandbox.Clock.Set(until.AddDays(-14).AddSeconds(seconds));

        office.Round("evidenceLapses");
        office.Round("evidenceLapses");

        Assert.HasCount(told, office.Notices(NoticeKind.EvidenceLapses, office.Fred));
    }

    [TestMethod]
    public void The_owner_hears_of_answers_that_grow_too_old_soon_and_again_when_new_ones_do()
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Fred, Leads.Srl(office.Channel("personalNetwork")).With(("lgov_networkevent", "Fair"), ("purchasetimeframe", new OptionSetValue(1))));
        var endOfQuarter = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        office.Sandbox.Clock.Set(endOfQuarter.AddDays(-15));
        Assert.AreEqual(0, office.Round("answersAge"));

        office.Sandbox.Clock.Set(endOfQuarter.AddDays(-14));
        office.Round("answersAge");
        office.Sandbox.Clock.Set(endOfQuarter.AddDays(-10));
        office.Round("answersAge");

        Assert.HasCount(1, office.Notices(NoticeKind.AnswersAge, office.Fred));
        StringAssert.Contains((string)office.Notifications().Single(row => ((string)row["title"]).StartsWith("Ask again"))["body"], "1 April");

        office.Set(office.Fred, lead, ("purchasetimeframe", new OptionSetValue(0)));
        office.Set(office.Fred, lead, ("purchasetimeframe", new OptionSetValue(1)));
        office.Sandbox.Clock.Set(new DateTime(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc));
        office.Round("answersAge");
        Assert.HasCount(1, office.Notices(NoticeKind.AnswersAge, office.Fred), "the same day is announced once");
    }
}
