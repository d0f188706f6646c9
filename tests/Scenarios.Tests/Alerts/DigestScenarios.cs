using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Alerts.AlertDesk;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>Once a day each manager gets what is open, by team and rule; what nobody acknowledges goes one step up.</summary>
[TestClass]
public sealed class DigestScenarios
{
    private static readonly DateTime NextMorning = Office.Monday.Date.AddDays(1).AddHours(7);

    [TestMethod]
    public void A_manager_gets_one_digest_a_day_by_team_and_rule()
    {
        using var office = Office.Enforcing();
        office.Sender();
        var manager = office.ManagerOf(office.Ina);
        for (var number = 0; number < 12; number++)
        {
            office.Violate();
        }

        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Set(NextMorning);

        Assert.AreEqual(1, office.Round("digest"));
        office.Round("digest");
        office.Sandbox.Clock.Advance(TimeSpan.FromHours(5));
        office.Round("digest");

        Assert.HasCount(1, office.Notices(NoticeKind.Digest, manager));
        var mail = office.Mails().Single(row => (string)row["subject"] == "Lead rules: 12 open violations");
        var text = (string)mail["description"];
        StringAssert.Contains(text, "<td>Field Sales</td><td>LG4001: This lead can&#39;t go to field sales yet</td><td>12</td>");
        Assert.HasCount(10, text.Split("<a href").Skip(1).ToList(), "ten of them one by one");
        StringAssert.Contains(text, "And 2 more in the list of violations.");
        Assert.DoesNotContain("Schäfer", text);

        office.Sandbox.Clock.Set(NextMorning.AddDays(1));
        office.Round("digest");
        Assert.HasCount(2, office.Notices(NoticeKind.Digest, manager), "the next day has its own");
    }

    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(0, 1)]
    [DataRow(1, 1)]
    public void It_is_due_from_the_charters_hour_on(int seconds, int selected)
    {
        using var office = Office.Enforcing();
        office.ManagerOf(office.Ina);
        office.Violate();
        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Set(NextMorning.AddSeconds(seconds));

        Assert.AreEqual(selected, office.Round("digest"));
    }

    [TestMethod]
    public void Who_has_nothing_open_gets_none()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        office.Sandbox.RunJobs();
        office.Resolve(manager, violation, "resolved", "Talked to Ina, she will wait.");
        office.Sandbox.Clock.Set(NextMorning);

        Assert.AreEqual(0, office.Round("digest"));
        Assert.AreEqual("LG4606", office.Raise("digest", manager)["Code"]);
        Assert.IsEmpty(office.Notices(NoticeKind.Digest));
    }

    [TestMethod]
    public void A_violation_resolved_before_the_digest_is_delivered_is_not_in_it()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Set(NextMorning);
        office.Raise("digest", manager);
        office.Resolve(manager, violation, "resolved", "Talked to Ina, she will wait.");

        office.Sandbox.RunJobs();

        Assert.AreEqual(NoticeState.Dropped, StateOf(office.Notices(NoticeKind.Digest).Single()));
    }

    [TestMethod]
    [DataRow(-1, false)]
    [DataRow(0, true)]
    [DataRow(1, true)]
    public void What_nobody_acknowledges_goes_to_the_managers_manager_once(int seconds, bool escalates)
    {
        using var office = Office.Enforcing();
        office.Sender();
        var manager = office.ManagerOf(office.Ina);
        var boss = office.ManagerOf(manager, "Bea Boss", 1031);
        var violation = office.Violate();
        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Set(((DateTime)office.Violation(violation)["lgov_detectedon"]).AddHours(24).AddSeconds(seconds));

        office.Round("escalation");
        office.Round("escalation");

        Assert.HasCount(escalates ? 1 : 0, office.Notices(NoticeKind.Escalation, boss));
        Assert.AreEqual(escalates, office.Violation(violation).Contains("lgov_escalatedon"));
        if (escalates)
        {
            Assert.AreEqual(boss, office.Violation(violation).GetAttributeValue<EntityReference>("lgov_escalatedto").Id);
            Assert.AreEqual("Nicht zur Kenntnis genommen: Lead-Regel verletzt: Müller & Söhne GmbH", office.Mails().Single(mail => ((string)mail["subject"]).StartsWith("Nicht"))["subject"]);
            Assert.AreEqual("LG4001", office.As(boss).Retrieve("lgov_violation", violation, new Microsoft.Xrm.Sdk.Query.ColumnSet("lgov_code"))["lgov_code"], "the boss can open it");
        }
    }

    [TestMethod]
    public void What_is_acknowledged_is_not_escalated()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        office.ManagerOf(manager, "Bea Boss");
        var violation = office.Violate();
        office.Sandbox.RunJobs();
        office.Resolve(manager, violation, "acknowledged");
        office.Sandbox.Clock.Set(Office.Monday.AddDays(3));

        Assert.AreEqual(0, office.Round("escalation"));
    }

    [TestMethod]
    public void Where_nobody_is_above_the_manager_it_is_noted_and_not_tried_again()
    {
        using var office = Office.Enforcing();
        office.ManagerOf(office.Ina);
        var violation = office.Violate();
        office.Sandbox.RunJobs();
        office.Sandbox.Clock.Set(Office.Monday.AddDays(2));

        Assert.AreEqual("LG4607", office.Raise("escalation", violation)["Code"]);

        Assert.IsFalse(office.Violation(violation).Contains("lgov_escalatedto"));
        Assert.AreEqual(0, office.Round("escalation"));
    }
}
