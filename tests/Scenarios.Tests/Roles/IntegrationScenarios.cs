using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>The automation guide gives its application user the role Integration; a charter admin may run the same by hand.</summary>
[TestClass]
public sealed class IntegrationScenarios
{
    [TestMethod]
    [DataRow(RoleNames.Integration, true)]
    [DataRow(RoleNames.CharterAdmin, true)]
    [DataRow(RoleNames.Manager, false)]
    public void Sweep_notices_and_health_run_with_the_role_that_the_guide_names_alone(string role, bool may)
    {
        using var office = Office.Enforcing();
        var lead = office.Create(office.Robot, Leads.Sql(office.Channel("inbound")));
        var service = office.As(office.Sandbox.AddUser("Night Shift", "night@example.org", languageId: 1033, application: true, roles: [role]));
        OrganizationRequest[] night =
        [
            new("lgov_SweepLeads") { ["Select"] = "all" },
            new("lgov_ReevaluateLead") { ["Lead"] = new EntityReference("lead", lead) },
            new("lgov_SelectNotices") { ["Kind"] = "escalation" },
            new("lgov_CheckHealth"),
        ];
        foreach (var request in night)
        {
            if (may)
            {
                var answer = service.Execute(request);
                Assert.IsTrue(request.RequestName != "lgov_SweepLeads" || ((string)answer["LeadIds"]).Contains(lead.ToString(), StringComparison.OrdinalIgnoreCase), request.RequestName);
            }
            else
            {
                StringAssert.Contains(Office.Refused(() => service.Execute(request)), "prvAppendlgov_Notice", request.RequestName);
            }
        }
    }
}
