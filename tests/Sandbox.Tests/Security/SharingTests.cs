using System;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Security;

[TestClass]
public class SharingTests
{
    private static readonly string All = Roles.Xml("All own", "prvReadLead=Basic", "prvWriteLead=Basic", "prvDeleteLead=Basic", "prvReadActivity=Basic", "prvReadAccount=Basic", "prvReadContact=Basic");

    [TestMethod]
    [DataRow("prvShareLead=Basic,prvReadLead=Basic,prvWriteLead=Basic", AccessRights.ReadAccess | AccessRights.WriteAccess, null)]
    [DataRow("prvShareLead=Basic,prvReadLead=Basic,prvWriteLead=Basic", AccessRights.ReadAccess | AccessRights.DeleteAccess, "prvDeleteLead")]
    [DataRow("prvReadLead=Basic,prvWriteLead=Basic", AccessRights.ReadAccess, "prvShareLead")]
    public void Nobody_gives_rights_that_he_lacks(string privileges, AccessRights given, string? missing)
    {
        using var bench = Roles.Bench(Roles.Xml("Sharer", privileges.Split(',')));
        var (me, other) = (bench.User("Sharer"), User(bench.User()));
        var lead = LeadOf(bench, me);
        var service = bench.Sandbox.ServiceFor(me);
        foreach (var request in new OrganizationRequest[] { Grant(lead, other, given), Modify(lead, other, given) })
        {
            if (missing is null)
            {
                service.Execute(request);
            }
            else
            {
                StringAssert.Contains(Support.Bench.Faults(() => service.Execute(request)).Message, missing);
            }
        }

        Assert.AreEqual(missing is null ? 1 : 0, bench.Count("principalobjectaccess", "principalid", other.Id));
    }

    [TestMethod]
    public void Grant_adds_Modify_replaces_and_Revoke_removes()
    {
        using var bench = Roles.Bench(All);
        var me = bench.User("All own");
        var lead = LeadOf(bench, bench.Sandbox.Administrator);
        bench.System.Execute(Grant(lead, User(me), AccessRights.ReadAccess));
        bench.System.Execute(Grant(lead, User(me), AccessRights.WriteAccess));
        Assert.AreEqual(AccessRights.ReadAccess | AccessRights.WriteAccess, RightsTo(bench, lead, me));
        bench.System.Execute(Modify(lead, User(me), AccessRights.DeleteAccess));
        Assert.AreEqual(AccessRights.DeleteAccess, RightsTo(bench, lead, me));
        bench.System.Execute(new RevokeAccessRequest { Target = lead, Revokee = User(me) });
        Assert.AreEqual(AccessRights.None, RightsTo(bench, lead, me));
    }

    [TestMethod]
    public void A_share_with_a_team_counts_for_its_members_while_they_are_members()
    {
        using var bench = Roles.Bench(All);
        var (me, team) = (bench.User("All own"), bench.Sandbox.AddTeam("T"));
        var lead = LeadOf(bench, bench.Sandbox.Administrator);
        bench.System.Execute(Grant(lead, new EntityReference("team", team), AccessRights.WriteAccess));
        Assert.AreEqual(AccessRights.None, RightsTo(bench, lead, me));
        bench.Sandbox.AddMember(team, me);
        Assert.AreEqual(AccessRights.WriteAccess, RightsTo(bench, lead, me));
        bench.Sandbox.RemoveMember(team, me);
        Assert.AreEqual(AccessRights.None, RightsTo(bench, lead, me));
    }

    [TestMethod]
    public void Rows_of_the_organisation_can_not_be_shared()
    {
        using var bench = new Bench();
        var fault = Support.Bench.Faults(() => bench.System.Execute(Grant(new EntityReference("businessunit", bench.Sandbox.RootBusinessUnit), User(bench.User()), AccessRights.ReadAccess)));
        StringAssert.StartsWith(fault.Message, "Sandbox: not supported: GrantAccess on 'businessunit'");
    }

    [TestMethod]
    public void A_share_of_a_lead_comes_down_to_its_tasks_and_goes_with_the_share()
    {
        using var bench = Roles.Bench(All);
        var me = bench.User("All own");
        var lead = LeadOf(bench, bench.Sandbox.Administrator);
        var task = new EntityReference("task", bench.System.Create(new Entity("task") { ["subject"] = "T", ["regardingobjectid"] = lead }));
        bench.System.Execute(Grant(lead, User(me), AccessRights.ReadAccess));
        Assert.AreEqual(AccessRights.ReadAccess, RightsTo(bench, task, me));
        Assert.IsEmpty(((RetrieveSharedPrincipalsAndAccessResponse)bench.System.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = task })).PrincipalAccesses, "nobody shared the task itself");
        bench.System.Execute(new RevokeAccessRequest { Target = lead, Revokee = User(me) });
        Assert.AreEqual(AccessRights.None, RightsTo(bench, task, me));
    }

    [TestMethod]
    public void Who_owns_the_customer_of_a_lead_reaches_the_lead_until_it_moves_to_another_customer()
    {
        using var bench = Roles.Bench(All);
        var (one, two) = (bench.User("All own"), bench.User("All own"));
        var (first, second) = (AccountOf(bench, one), AccountOf(bench, two));
        var lead = new EntityReference("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["customerid"] = first }));
        Assert.AreEqual(AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.DeleteAccess, RightsTo(bench, lead, one));
        bench.System.Update(new Entity("lead", lead.Id) { ["customerid"] = second });
        Assert.AreEqual(AccessRights.None, RightsTo(bench, lead, one));
        Assert.AreNotEqual(AccessRights.None, RightsTo(bench, lead, two));
        bench.System.Update(new Entity("lead", lead.Id) { ["customerid"] = null });
        Assert.AreEqual(AccessRights.None, RightsTo(bench, lead, two));
    }

    [TestMethod]
    public void When_the_customer_changes_hands_the_new_owner_inherits_and_the_old_one_no_longer()
    {
        using var bench = Roles.Bench(new SandboxSwitches { CascadeRaises = CascadeRaises.Update }, All, new StepSpec("Update", "lead", 10, r => r.Target.Attributes.Remove("ownerid")));
        var (one, two) = (bench.User("All own"), bench.User("All own"));
        var account = AccountOf(bench, one);
        var lead = new EntityReference("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["customerid"] = account }));
        bench.System.Execute(new AssignRequest { Target = account, Assignee = User(two) });
        Assert.AreEqual(AccessRights.None, RightsTo(bench, lead, one));
        Assert.AreNotEqual(AccessRights.None, RightsTo(bench, lead, two));
    }

    [TestMethod]
    public void The_parent_account_of_a_lead_passes_nothing_on()
    {
        using var bench = Roles.Bench(All);
        var one = bench.User("All own");
        var lead = new EntityReference("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["parentaccountid"] = AccountOf(bench, one) }));
        Assert.AreEqual(AccessRights.None, RightsTo(bench, lead, one));
    }

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static EntityReference LeadOf(Bench bench, Guid owner) => new("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = User(owner) }));

    private static EntityReference AccountOf(Bench bench, Guid owner) => new("account", bench.System.Create(new Entity("account") { ["name"] = "A", ["ownerid"] = User(owner) }));

    private static GrantAccessRequest Grant(EntityReference row, EntityReference principal, AccessRights rights) =>
        new() { Target = row, PrincipalAccess = new PrincipalAccess { Principal = principal, AccessMask = rights } };

    private static ModifyAccessRequest Modify(EntityReference row, EntityReference principal, AccessRights rights) =>
        new() { Target = row, PrincipalAccess = new PrincipalAccess { Principal = principal, AccessMask = rights } };

    private static AccessRights RightsTo(Bench bench, EntityReference row, Guid user) =>
        ((RetrievePrincipalAccessResponse)bench.System.Execute(new RetrievePrincipalAccessRequest { Target = row, Principal = User(user) })).AccessRights;
}
