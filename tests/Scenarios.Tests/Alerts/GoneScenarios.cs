using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Alerts.AlertDesk;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>Between the violation and its alert somebody leaves, or what it is about goes: nothing fails, nobody is forgotten.</summary>
[TestClass]
public sealed class GoneScenarios
{
    [TestMethod]
    public void A_manager_who_is_disabled_before_delivery_is_passed_over_by_the_next_round()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var administrator = office.Person("Adam Admin");
        office.System.Update(new Entity("team", office.Field) { ["administratorid"] = new EntityReference("systemuser", administrator) });
        var violation = office.Violate();
        for (var point = 1; !office.Violation(violation).Contains("lgov_alertedto"); point++)
        {
            Assert.IsTrue(office.Sandbox.RunJobsAndKill(point), "the alert is routed before all jobs are done");
        }

        Assert.AreEqual(NoticeState.Pending, StateOf(office.Notices(NoticeKind.Alert, manager).Single()));

        office.System.Update(new Entity("systemuser", manager) { ["isdisabled"] = true });
        office.Sandbox.RunJobs();
        Assert.AreEqual(NoticeState.Dropped, StateOf(office.Notices(NoticeKind.Alert, manager).Single()));
        Assert.AreEqual(AlertState.Pending, office.AlertOf(violation));

        office.Sandbox.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.AreEqual(1, office.Round("alert"));
        Assert.AreEqual(AlertState.Sent, office.AlertOf(violation));
        Assert.HasCount(1, office.NotificationsOf(administrator));
        Assert.AreEqual(0, office.Round("alert"));
    }

    [TestMethod]
    public void An_alert_about_a_lead_that_was_deleted_meanwhile_is_told_without_its_name()
    {
        using var office = Office.Enforcing();
        office.Sender();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        office.System.Delete("lead", office.Violation(violation).GetAttributeValue<EntityReference>("lgov_lead").Id);

        office.Sandbox.RunJobs();

        Assert.AreEqual("Lead rule broken", office.NotificationsOf(manager).Single()["title"]);
        Assert.HasCount(1, office.Mails());
        office.Sandbox.Clock.Set(Office.Monday.AddDays(1));
        office.Round("digest");
        Assert.HasCount(1, office.Notices(NoticeKind.Digest, manager));
        office.Sandbox.Clock.Set(Office.Monday.AddDays(2));
        Assert.AreEqual("LG4607", office.Raise("escalation", violation)["Code"]);
    }

    [TestMethod]
    public void An_alert_about_a_violation_that_was_deleted_meanwhile_is_dropped()
    {
        using var office = Office.Enforcing();
        office.ManagerOf(office.Ina);
        var violation = office.Violate();
        office.System.Delete("lgov_violation", violation);

        office.Sandbox.RunJobs();

        Assert.IsEmpty(office.Notifications());
        Assert.IsEmpty(office.Notices(NoticeKind.Alert));
        foreach (var kind in new[] { "alert", "escalation", "expiry" })
        {
            Assert.AreEqual("LG4606", office.Raise(kind, violation)["Code"], kind);
        }
    }

    [TestMethod]
    public void A_violation_deleted_between_routing_and_delivery_leaves_a_dropped_notice()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var violation = office.Violate();
        office.Sandbox.RunJobs();
        var boss = office.ManagerOf(manager, "Bea Boss");
        office.Sandbox.Clock.Set(Office.Monday.AddDays(2));
        office.Raise("escalation", violation);
        office.System.Delete("lgov_violation", violation);

        office.Sandbox.RunJobs();

        Assert.AreEqual(NoticeState.Dropped, StateOf(office.Notices(NoticeKind.Escalation, boss).Single()));
        Assert.IsEmpty(office.NotificationsOf(boss));
    }

    [TestMethod]
    public void Ids_that_mean_nothing_are_an_answer()
    {
        using var office = Office.Enforcing();
        foreach (var kind in new[] { "alert", "retry", "escalation", "digest", "handoverDue", "handoverOverdue", "evidenceLapses", "answersAge", "expiry" })
        {
            var answer = office.Raise(kind, Guid.NewGuid());
            Assert.IsFalse((bool)answer["Ok"], kind);
            Assert.AreEqual("LG4606", answer["Code"], kind);
        }

        StringAssert.StartsWith(Office.Refused(() => office.Raise("gossip", Guid.NewGuid())), "LG4605");
        StringAssert.StartsWith(Office.Refused(() => office.Due("gossip")), "LG4605");
        StringAssert.StartsWith(Office.Refused(() => office.Due("digest", -1)), "LG0024");
    }

    [TestMethod]
    public void Where_nobody_can_be_told_the_governance_teams_queue_gets_the_mail()
    {
        using var office = Office.Enforcing();
        office.Sender();
        var queue = office.System.Create(new Entity("queue") { ["name"] = "Governance", ["emailaddress"] = "governance@example.org" });
        office.System.Update(new Entity("team", office.Governance) { ["queueid"] = new EntityReference("queue", queue) });
        office.System.Update(new Entity("systemuser", office.Sandbox.Administrator) { ["isdisabled"] = true });

        var violation = office.Violate();
        office.Sandbox.RunJobs();

        Assert.AreEqual(AlertState.NoRecipient, office.AlertOf(violation));
        var mail = office.Mails().Single();
        Assert.AreEqual(queue, mail.GetAttributeValue<EntityCollection>("to").Entities.Single().GetAttributeValue<EntityReference>("partyid").Id);
        Assert.AreEqual(1, mail.GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    public void Where_nobody_can_be_told_the_health_check_is_amber_until_somebody_resolves_it()
    {
        using var office = Office.Enforcing();
        Assert.AreEqual("green", HealthOf(office, "LG0521"));
        office.System.Update(new Entity("systemuser", office.Sandbox.Administrator) { ["isdisabled"] = true });

        var violation = office.Violate();
        office.Sandbox.RunJobs();

        Assert.AreEqual("amber", HealthOf(office, "LG0521"));
        office.System.Update(new Entity("systemuser", office.Sandbox.Administrator) { ["isdisabled"] = false });
        office.As(office.Sandbox.Administrator).Execute(new OrganizationRequest("lgov_ResolveViolation")
        {
            ["Violation"] = new EntityReference("lgov_violation", violation), ["Status"] = "resolved", ["Resolution"] = "Spoke to the seller about it today.",
        });
        Assert.AreEqual("green", HealthOf(office, "LG0521"));
    }

    private static string HealthOf(Office office, string code) => HealthScenarios.Check(office).Findings.Single(finding => finding.Code == code).State;

    [TestMethod]
    public void Pages_of_a_round_hold_each_id_once()
    {
        using var office = Office.Enforcing();
        var violations = Enumerable.Range(0, 7).Select(_ => office.Violate()).ToList();
        office.Sandbox.Clock.Set(Office.Monday.AddDays(91));

        CollectionAssert.AreEquivalent(violations, office.Due("expiry", pageSize: 2));
    }
}
