using System.Linq;
using LeadGovernance.Policy.Alerts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static LeadGovernance.Scenarios.Tests.Alerts.AlertDesk;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>Who would get a hundred alerts gets ten and a summary.</summary>
[TestClass]
public sealed class StormScenarios
{
    private const int Most = 10;

    [TestMethod]
    public void A_bulk_of_a_thousand_violations_makes_ten_alerts_and_one_summary()
    {
        using var office = Office.Enforcing();
        office.Sender();
        var manager = office.ManagerOf(office.Ina);
        var leads = Enumerable.Range(0, 1000).Select(_ => office.Create(office.Robot, Leads.Sql(office.Channel("inbound")))).ToList();
        office.Sandbox.RunJobs();

        var targets = new EntityCollection([.. leads.Select(id => new Entity("lead", id) { ["ownerid"] = new EntityReference("team", office.Field) })]) { EntityName = "lead" };
        office.As(office.Ina).Execute(new UpdateMultipleRequest { Targets = targets });
        office.Sandbox.RunJobs();

        Assert.HasCount(1000, office.All("lgov_violation"));
        Assert.HasCount(Most, office.Notices(NoticeKind.Alert, manager));
        var summary = office.Notices(NoticeKind.Summary, manager).Single();
        Assert.AreEqual(NoticeState.Sent, StateOf(summary));
        Assert.HasCount(Most + 1, office.Mails());
        Assert.HasCount(Most + 1, office.Notifications().Where(row => row.GetAttributeValue<EntityReference>("ownerid").Id == manager).ToList());
        Assert.HasCount(1000 - Most, office.All("lgov_violation").Where(row => Option(row, "lgov_alertstate") == (int)AlertState.Summarised).ToList());
        Assert.IsTrue(office.All("lgov_violation").All(row => row.GetAttributeValue<EntityReference>("lgov_alertedto").Id == manager), "each has its manager and is in his digest");
    }

    [TestMethod]
    [DataRow(-1, false)]
    [DataRow(0, true)]
    [DataRow(1, true)]
    public void After_the_charters_minutes_the_next_one_comes_alone_again(int seconds, bool isAlone)
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        for (var number = 0; number < Most; number++)
        {
            office.Violate();
        }

        office.Sandbox.RunJobs();
        Assert.IsEmpty(office.Notices(NoticeKind.Summary));
        office.Sandbox.Clock.Set(Office.Monday.AddMinutes(15).AddSeconds(seconds));

        var violation = office.Violate();
        office.Sandbox.RunJobs();

        Assert.HasCount(isAlone ? Most + 1 : Most, office.Notices(NoticeKind.Alert, manager));
        Assert.AreEqual(isAlone ? AlertState.Sent : AlertState.Summarised, office.AlertOf(violation));
    }

    [TestMethod]
    public void The_storm_of_one_manager_silences_nobody_else()
    {
        using var office = Office.Enforcing();
        var manager = office.ManagerOf(office.Ina);
        var other = office.ManagerOf(office.Mia, "Moni Manager");
        for (var number = 0; number <= Most; number++)
        {
            office.Violate();
        }

        var lead = office.Create(office.Mia, Leads.Early(office.Channel("inbound")));
        Office.Refused(() => office.Set(office.Mia, lead, ("ownerid", new EntityReference("team", office.Field))));
        office.Sandbox.RunJobs();

        Assert.HasCount(1, office.Notices(NoticeKind.Summary, manager));
        Assert.HasCount(1, office.Notices(NoticeKind.Alert, other));
    }
}
