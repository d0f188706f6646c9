using System.Linq;
using LeadGovernance.Sandbox;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Solutions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests.Lifecycle;

/// <summary>The optional second solution comes after the main one, arrives off, and leaves before it.</summary>
[TestClass]
public sealed class FlowsScenarios
{
    [TestMethod]
    public void Before_the_main_solution_they_are_refused_with_what_is_missing()
    {
        using var sandbox = LeadGovernance.Sandbox.Sandbox.Create(new SandboxOptions { Name = "Too early" });
        var refusal = Assert.ThrowsExactly<SolutionImportException>(() => sandbox.Import(Package.FlowsZip));
        foreach (var needed in new[] { "lgov_SweepLeads", "lgov_ReevaluateLead", "lgov_SelectNotices", "lgov_RaiseNotice", "lgov_notice" })
        {
            StringAssert.Contains(refusal.Message, needed);
        }

        StringAssert.Contains(refusal.Remedy, "LeadGovernance (");
        Assert.AreEqual(0, Contents.Count(sandbox.System, "workflow"));
        sandbox.Import(Package.ManagedZip);
        sandbox.Import(Package.FlowsZip);
    }

    [TestMethod]
    public void They_arrive_off_with_their_connection_references()
    {
        using var office = Office.Enforcing();
        office.Sandbox.Import(Package.FlowsZip);

        var flows = Contents.Rows(office.System, "workflow");
        Assert.HasCount(3, flows);
        Assert.IsTrue(flows.All(f => f.GetAttributeValue<OptionSetValue>("statecode").Value == 0 && f.GetAttributeValue<OptionSetValue>("category").Value == 5));
        CollectionAssert.AreEquivalent(new[] { "lgov_dataverse", "lgov_teams" }, Contents.Rows(office.System, "connectionreference").Select(c => c["connectionreferencelogicalname"]).ToArray());
    }

    [TestMethod]
    public void The_main_solution_can_be_upgraded_under_them()
    {
        using var previous = new PreviousVersion();
        using var office = Office.On(previous.Path);
        office.Sandbox.Import(Package.FlowsZip);

        office.Sandbox.Import(Package.ManagedZip, SolutionAction.Upgrade);

        Assert.AreEqual(3, Contents.Count(office.System, "workflow"));
        Assert.IsTrue((bool)office.System.Execute(new OrganizationRequest("lgov_CheckHealth"))["Ok"]);
    }

    [TestMethod]
    public void The_main_solution_stays_until_they_are_gone()
    {
        using var office = Office.Enforcing();
        office.Sandbox.Import(Package.FlowsZip);
        office.System.Execute(new OrganizationRequest("lgov_TearDown"));

        StringAssert.Contains(Office.Refused(() => office.System.Delete("solution", Contents.Solution(office))), "Lead Governance: sweep");

        office.System.Delete("solution", Contents.Solution(office, "LeadGovernanceFlows"));
        Assert.AreEqual(0, Contents.Count(office.System, "workflow"));
        Assert.AreEqual(0, Contents.Count(office.System, "connectionreference"));
        office.System.Delete("solution", Contents.Solution(office));
        Assert.AreEqual(0, Contents.Count(office.System, "solution"));
    }
}
