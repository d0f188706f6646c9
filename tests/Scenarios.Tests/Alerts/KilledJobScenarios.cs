using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using static LeadGovernance.Scenarios.Tests.Alerts.AlertDesk;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>
/// The asynchronous service is killed before each thing that its jobs do, one point after the other until there are no more: after its restart
/// each person was told exactly once.
/// </summary>
[TestClass]
public sealed class KilledJobScenarios
{
    [TestMethod]
    public void An_alert_survives_a_kill_at_every_point()
    {
        var points = Killed((office, _) => office.Violate(), (office, manager) =>
        {
            Assert.HasCount(1, office.Notices(NoticeKind.Alert, manager));
            Assert.IsTrue(office.All("lgov_violation").All(row => Option(row, "lgov_alertstate") == (int)AlertState.Sent));
        });
        Assert.IsGreaterThan(8, points, "there are so many points at least, or the test kills nothing");
    }

    [TestMethod]
    public void A_digest_survives_a_kill_at_every_point()
    {
        var points = Killed(
            (office, manager) =>
            {
                office.Violate();
                office.Sandbox.RunJobs();
                office.Sandbox.Clock.Set(Office.Monday.AddDays(1));
                office.Raise("digest", manager);
            },
            (office, manager) => Assert.HasCount(1, office.Notices(NoticeKind.Digest, manager)));
        Assert.IsGreaterThan(4, points);
    }

    [TestMethod]
    public void An_escalation_survives_a_kill_at_every_point()
    {
        var points = Killed(
            (office, manager) =>
            {
                office.ManagerOf(manager, "Bea Boss");
                office.Violate();
                office.Sandbox.RunJobs();
                office.Sandbox.Clock.Set(Office.Monday.AddDays(2));
                office.Due("escalation").ForEach(id => office.Raise("escalation", id));
            },
            (office, _) => Assert.HasCount(1, office.Notices(NoticeKind.Escalation)));
        Assert.IsGreaterThan(4, points);
    }

    /// <summary>Every notice was delivered, once: one notification and one mail each, and none is left.</summary>
    /// <returns>How many points there were.</returns>
    private static int Killed(Action<Office, Guid> arrange, Action<Office, Guid> check)
    {
        for (var point = 1; ; point++)
        {
            using var office = Office.Enforcing();
            office.Sender();
            var manager = office.ManagerOf(office.Ina);
            arrange(office, manager);
            var killed = office.Sandbox.RunJobsAndKill(point);
            office.Sandbox.RunJobs();

            var notices = office.All("lgov_notice");
            Assert.IsTrue(notices.All(row => StateOf(row) == NoticeState.Sent), $"point {point}");
            Assert.HasCount(notices.Count, office.Notifications(), $"point {point}");
            var mails = office.Mails();
            Assert.HasCount(notices.Count, mails, $"point {point}");
            Assert.IsTrue(mails.All(mail => mail.GetAttributeValue<OptionSetValue>("statecode").Value == 1), $"point {point}");
            check(office, manager);
            Assert.IsEmpty(office.All("asyncoperation").Where(job => job.GetAttributeValue<OptionSetValue>("statecode").Value != 3), $"point {point}");
            if (!killed)
            {
                return point - 1;
            }
        }
    }
}
