using System;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Security;

[TestClass]
public class AssignTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_disabled_user_gets_no_rows(bool byAssign)
    {
        using var bench = new Bench();
        var (lead, user) = (bench.CreateLead(), bench.User("Salesperson (sandbox)"));
        bench.System.Update(new Entity("systemuser", user) { ["isdisabled"] = true });
        var fault = Support.Bench.Faults(() => Give(bench, lead, new EntityReference("systemuser", user), byAssign));
        Assert.AreEqual(unchecked((int)0x80040225), fault.Detail.ErrorCode);
        Assert.AreEqual(bench.Sandbox.SystemUser, OwnerOf(bench, lead));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_queue_owns_nothing(bool byAssign)
    {
        using var bench = new Bench();
        var queue = bench.System.Create(new Entity("queue") { ["name"] = "Q" });
        StringAssert.Contains(Support.Bench.Faults(() => Give(bench, bench.CreateLead(), new EntityReference("queue", queue), byAssign)).Message, "can't point at 'queue'");
    }

    [TestMethod]
    [DataRow("prvAssignLead=Global,prvWriteLead=Global", "prvReadLead")]
    [DataRow("prvAssignLead=Global,prvReadLead=Global", "prvWriteLead")]
    [DataRow("prvReadLead=Global,prvWriteLead=Global", "prvAssignLead")]
    public void Assigning_needs_Assign_Write_and_Read(string privileges, string missing)
    {
        using var bench = Roles.Bench(Roles.Xml("Assigner", privileges.Split(',')));
        var request = new AssignRequest { Target = new EntityReference("lead", bench.CreateLead()), Assignee = new EntityReference("systemuser", bench.Sandbox.Administrator) };
        StringAssert.Contains(Support.Bench.Faults(() => bench.Sandbox.ServiceFor(bench.User("Assigner")).Execute(request)).Message, missing);
    }

    [TestMethod]
    public void A_team_of_an_Entra_group_may_own()
    {
        using var bench = new Bench();
        var team = bench.Sandbox.AddTeam("G", TeamType.SecurityGroup, null, null, "Salesperson (sandbox)");
        var lead = bench.CreateLead();
        Give(bench, lead, new EntityReference("team", team), byAssign: true);
        Assert.AreEqual(team, OwnerOf(bench, lead));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void ShareToPreviousOwnerOnAssign_leaves_the_previous_owner_all_rights(bool on)
    {
        using var bench = new Bench();
        bench.System.Update(new Entity("organization", bench.Sandbox.OrganizationId) { ["sharetopreviousowneronassign"] = on });
        var (one, two) = (bench.User("Salesperson (sandbox)"), bench.User("Salesperson (sandbox)"));
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = new EntityReference("systemuser", one) });
        bench.Sandbox.ServiceFor(one).Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = new EntityReference("systemuser", two) });
        void Write() => bench.Sandbox.ServiceFor(one).Update(new Entity("lead", lead) { ["subject"] = "x" });
        if (on)
        {
            Write();
        }
        else
        {
            StringAssert.Contains(Support.Bench.Faults(Write).Message, "prvWriteLead");
        }

        Assert.AreEqual(on ? 1 : 0, bench.Count("principalobjectaccess", "principalid", one));
    }

    private static void Give(Bench bench, Guid lead, EntityReference owner, bool byAssign) => bench.System.Execute(byAssign
        ? new AssignRequest { Target = new EntityReference("lead", lead), Assignee = owner }
        : new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = new Entity("lead", lead) { ["ownerid"] = owner } });

    private static Guid OwnerOf(Bench bench, Guid lead) => bench.System.Retrieve("lead", lead, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id;
}
