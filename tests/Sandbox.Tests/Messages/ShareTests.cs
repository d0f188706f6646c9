using System.Collections.Generic;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>GrantAccess, ModifyAccess and RevokeAccess are events of every owned table (entity reference of lead).</summary>
[TestClass]
public class ShareTests
{
    [TestMethod]
    public void Steps_on_sharing_get_the_row_and_what_is_granted_in_each_stage()
    {
        var seen = new List<string>();
        StepSpec On(string message, int stage) => new(message, "lead", stage, r => seen.Add(
            $"{message} {stage} {((EntityReference)r.Context.InputParameters["Target"]).LogicalName} {(r.Context.InputParameters.TryGetValue("PrincipalAccess", out var access) ? ((PrincipalAccess)access).AccessMask : r.Context.InputParameters["Revokee"] is EntityReference)}"));
        using var bench = new Bench(On("GrantAccess", 10), On("GrantAccess", 20), On("GrantAccess", 40), On("ModifyAccess", 10), On("ModifyAccess", 40), On("RevokeAccess", 20));
        var (lead, user) = (new EntityReference("lead", bench.CreateLead()), new EntityReference("systemuser", bench.User("Salesperson (sandbox)")));

        bench.System.Execute(new GrantAccessRequest { Target = lead, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.ReadAccess } });
        bench.System.Execute(new ModifyAccessRequest { Target = lead, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.WriteAccess } });
        bench.System.Execute(new RevokeAccessRequest { Target = lead, Revokee = user });

        CollectionAssert.AreEqual(
            new[] { "GrantAccess 10 lead ReadAccess", "GrantAccess 20 lead ReadAccess", "GrantAccess 40 lead ReadAccess", "ModifyAccess 10 lead WriteAccess", "ModifyAccess 40 lead WriteAccess", "RevokeAccess 20 lead True" }, seen);
    }

    [TestMethod]
    public void A_step_of_stage_20_may_narrow_what_is_granted()
    {
        using var bench = new Bench(new StepSpec("GrantAccess", "lead", 20, r => ((PrincipalAccess)r.Context.InputParameters["PrincipalAccess"]).AccessMask = AccessRights.ReadAccess));
        var (lead, user) = (new EntityReference("lead", bench.CreateLead()), bench.User("Salesperson (sandbox)"));
        bench.System.Execute(new GrantAccessRequest
        {
            Target = lead, PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", user), AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess },
        });
        bench.Sandbox.ServiceFor(user).Retrieve("lead", lead.Id, new("subject"));
        StringAssert.Contains(Bench.Faults(() => bench.Sandbox.ServiceFor(user).Update(new Entity("lead", lead.Id) { ["subject"] = "x" })).Message, "prvWriteLead");
    }
}
