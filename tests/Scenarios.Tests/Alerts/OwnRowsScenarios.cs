using System;
using System.Linq;
using LeadGovernance.Policy.Alerts;
using LeadGovernance.Sandbox;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests.Alerts;

/// <summary>Violations and notices belong to the governance team; those whom they are about read them all the same, and nobody else of their rank does.</summary>
[TestClass]
public sealed class OwnRowsScenarios
{
    [TestMethod]
    public void Who_was_stopped_reads_what_stands_against_him()
    {
        using var office = Office.Enforcing();
        var violation = office.Violate();
        office.Sandbox.RunJobs();

        CollectionAssert.AreEqual(new[] { violation }, InView(office, "lgov_violation", "Violations in My Name", office.Ina));
        Assert.IsEmpty(Rows(office, "lgov_violation", office.Fred));
    }

    [TestMethod]
    public void What_was_only_observed_stays_between_the_managers()
    {
        using var office = Office.Named("own", "observe", new SandboxSwitches());
        var lead = office.Create(office.Ina, Leads.Sql(office.Channel("inbound")));
        office.Set(office.Ina, lead, ("ownerid", new EntityReference("team", office.Field)));
        office.Sandbox.RunJobs();

        Assert.HasCount(1, office.ViolationsOf(lead));
        Assert.IsEmpty(Rows(office, "lgov_violation", office.Ina));
    }

    [TestMethod]
    public void Who_was_told_reads_the_notice()
    {
        using var office = Office.Enforcing();
        var manager = office.Person("Max Seller");
        office.System.Update(new Entity("systemuser", office.Ina) { ["parentsystemuserid"] = new EntityReference("systemuser", manager) });
        office.Violate();
        office.Sandbox.RunJobs();

        var notice = office.Notices(NoticeKind.Alert, manager).Single().Id;
        CollectionAssert.AreEqual(new[] { notice }, InView(office, "lgov_notice", "What I Was Told", manager));
        Assert.IsEmpty(Rows(office, "lgov_notice", office.Fred));
    }

    private static Guid[] InView(Office office, string table, string view, Guid reader) =>
        [.. office.As(reader).RetrieveMultiple(new FetchExpression(office.QueryOf(table, view))).Entities.Select(row => row.Id)];

    private static Guid[] Rows(Office office, string table, Guid reader) => [.. office.As(reader).RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => row.Id)];
}
