using System;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Data;

[TestClass]
public class SecurityTests
{
    private const string OwnLeads = "<Role id=\"{7d0d2c52-0000-4000-8000-0000000000aa}\" name=\"Own leads\"><RolePrivileges><RolePrivilege name=\"prvCreateLead\" level=\"Basic\" /><RolePrivilege name=\"prvReadLead\" level=\"Basic\" /><RolePrivilege name=\"prvWriteLead\" level=\"Basic\" /></RolePrivileges></Role>";

    [TestMethod]
    public void A_user_sees_own_rows_rows_of_its_teams_and_shared_rows_only()
    {
        using var bench = Bench();
        var (me, other) = (bench.User("Own leads"), bench.User("Own leads"));
        var team = bench.Sandbox.AddTeam("T", TeamType.Owner, null, null, "Own leads");
        var mine = bench.Sandbox.ServiceFor(me).Create(new Entity("lead") { ["lastname"] = "mine" });
        var others = bench.Sandbox.ServiceFor(other).Create(new Entity("lead") { ["lastname"] = "others" });
        var teams = bench.System.Create(new Entity("lead") { ["lastname"] = "teams", ["ownerid"] = new EntityReference("team", team) });
        var service = bench.Sandbox.ServiceFor(me);
        Assert.HasCount(1, service.RetrieveMultiple(new QueryExpression("lead")).Entities);
        StringAssert.Contains(Support.Bench.Faults(() => service.Retrieve("lead", teams, new ColumnSet("lastname"))).Message, "prvReadLead");
        bench.Sandbox.AddMember(team, me);
        Assert.HasCount(2, service.RetrieveMultiple(new QueryExpression("lead")).Entities);
        bench.System.Execute(new GrantAccessRequest
        {
            Target = new EntityReference("lead", others), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", me), AccessMask = AccessRights.ReadAccess },
        });
        Assert.HasCount(3, service.RetrieveMultiple(new QueryExpression("lead")).Entities);
        var fault = Support.Bench.Faults(() => service.Update(new Entity("lead", others) { ["subject"] = "x" }));
        Assert.AreEqual(unchecked((int)0x80040220), fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, "prvWriteLead");
        bench.System.Execute(new RevokeAccessRequest { Target = new EntityReference("lead", others), Revokee = new EntityReference("systemuser", me) });
        Assert.HasCount(2, service.RetrieveMultiple(new QueryExpression("lead")).Entities);
        service.Update(new Entity("lead", mine) { ["subject"] = "x" });
    }

    [TestMethod]
    public void RetrievePrincipalAccess_adds_up_role_ownership_and_share()
    {
        using var bench = Bench();
        var me = bench.User("Own leads");
        var lead = bench.Sandbox.ServiceFor(me).Create(new Entity("lead") { ["lastname"] = "mine" });
        var request = new RetrievePrincipalAccessRequest { Target = new EntityReference("lead", lead), Principal = new EntityReference("systemuser", me) };
        Assert.AreEqual(AccessRights.ReadAccess | AccessRights.WriteAccess, ((RetrievePrincipalAccessResponse)bench.System.Execute(request)).AccessRights);
    }

    [TestMethod]
    public void A_new_owner_must_have_read()
    {
        using var bench = Bench();
        var team = bench.Sandbox.AddTeam("Roleless");
        var fault = Support.Bench.Faults(() => bench.System.Update(new Entity("lead", bench.CreateLead()) { ["ownerid"] = new EntityReference("team", team) }));
        StringAssert.Contains(fault.Message, "missing prvReadLead");
        var access = bench.Sandbox.AddTeam("Access", TeamType.Access);
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.Create(new Entity("lead") { ["ownerid"] = new EntityReference("team", access) })).Message, "access team");
    }

    [TestMethod]
    public void Changing_the_owner_needs_the_assign_privilege()
    {
        using var bench = Bench();
        var me = bench.Sandbox.ServiceFor(bench.User("Own leads"));
        var lead = me.Create(new Entity("lead") { ["lastname"] = "mine" });
        var owner = new EntityReference("systemuser", bench.Sandbox.Administrator);
        StringAssert.Contains(Support.Bench.Faults(() => me.Update(new Entity("lead", lead) { ["ownerid"] = owner })).Message, "prvAssignLead");
        StringAssert.Contains(Support.Bench.Faults(() => me.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = owner })).Message, "prvAssignLead");
    }

    [TestMethod]
    public void Local_reads_the_business_unit_and_not_its_siblings()
    {
        using var bench = Bench("Local");
        var (north, south) = (bench.Sandbox.AddBusinessUnit("North"), bench.Sandbox.AddBusinessUnit("South"));
        var a = bench.Sandbox.AddUser("A A", "a@example.com", north, roles: "Own leads");
        var b = bench.Sandbox.AddUser("B B", "b@example.com", north, roles: "Own leads");
        var c = bench.Sandbox.AddUser("C C", "c@example.com", south, roles: "Own leads");
        bench.Sandbox.ServiceFor(a).Create(new Entity("lead") { ["lastname"] = "L" });
        Assert.HasCount(1, bench.Sandbox.ServiceFor(b).RetrieveMultiple(new QueryExpression("lead")).Entities);
        Assert.IsEmpty(bench.Sandbox.ServiceFor(c).RetrieveMultiple(new QueryExpression("lead")).Entities);
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(false, false)]
    public void S9_says_whether_the_create_privilege_sees_the_owner_as_stage_20_rewrote_it(bool rewritten, bool refused)
    {
        var admin = Guid.Empty;
        using var bench = new Bench(new SandboxSwitches { CreateDepthSeesRewrittenOwner = rewritten }, s => s.Roles = OwnLeads,
            new StepSpec("Create", "lead", 20, r => r.Target["ownerid"] = new EntityReference("systemuser", admin)));
        admin = bench.Sandbox.Administrator;
        var me = bench.Sandbox.ServiceFor(bench.User("Own leads"));
        if (refused)
        {
            StringAssert.Contains(Support.Bench.Faults(() => me.Create(new Entity("lead") { ["lastname"] = "L" })).Message, "prvCreateLead");
        }
        else
        {
            me.Create(new Entity("lead") { ["lastname"] = "L" });
        }

        Assert.AreEqual(refused ? 0 : 1, bench.Count("lead"));
    }

    private static Bench Bench(string level = "Basic") => new(new SandboxSwitches(), s => s.Roles = OwnLeads.Replace("Basic", level, StringComparison.Ordinal));
}
