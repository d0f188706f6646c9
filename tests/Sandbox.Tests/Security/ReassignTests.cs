using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Security;

/// <summary>All rows of somebody who leaves go to somebody else.</summary>
[TestClass]
public class ReassignTests
{
    private const string Seller = "Salesperson (sandbox)";

    [TestMethod]
    [DataRow(CascadeRaises.None, true, "")]
    [DataRow(CascadeRaises.None, false, "")]
    [DataRow(CascadeRaises.Update, true, "Update lead 10, Update lead 40")]
    [DataRow(CascadeRaises.Update, false, "Update lead 10, Update lead 40")]
    [DataRow(CascadeRaises.Assign, true, "Assign lead 10, Assign lead 40")]
    [DataRow(CascadeRaises.Assign, false, "Assign lead 10, Assign lead 40")]
    public void Both_messages_move_the_rows_of_all_tables_and_raise_what_S10_says(CascadeRaises raises, bool byUserMessage, string seen)
    {
        using var bench = Bench(raises);
        var (from, to) = (User(bench), User(bench));
        Rows(bench, from);
        bench.CreateLead();
        bench.Seen.Clear();
        bench.System.Execute(byUserMessage
            ? new ReassignObjectsSystemUserRequest { UserId = from.Id, ReassignPrincipal = to }
            : new ReassignObjectsOwnerRequest { FromPrincipal = from, ToPrincipal = to });
        Assert.AreEqual(seen, string.Join(", ", bench.Seen));
        foreach (var table in new[] { "account", "contact", "lead", "opportunity", "task" })
        {
            Assert.AreEqual(0, bench.Count(table, "ownerid", from.Id), table);
            Assert.AreEqual(1, bench.Count(table, "ownerid", to.Id), table);
        }
    }

    [TestMethod]
    public void Teams_give_and_take_as_well()
    {
        using var bench = Bench(CascadeRaises.None);
        var (from, to) = (new EntityReference("team", bench.Sandbox.AddTeam("From", TeamType.Owner, null, null, Seller)), new EntityReference("team", bench.Sandbox.AddTeam("To", TeamType.Owner, null, null, Seller)));
        Rows(bench, from);
        bench.System.Execute(new ReassignObjectsOwnerRequest { FromPrincipal = from, ToPrincipal = to });
        Assert.AreEqual((0, 1), (bench.Count("lead", "ownerid", from.Id), bench.Count("lead", "ownerid", to.Id)));
    }

    [TestMethod]
    [DataRow(CascadeRaises.Update)]
    [DataRow(CascadeRaises.Assign)]
    public void One_refused_row_keeps_all_rows_where_they_are(CascadeRaises raises)
    {
        using var bench = Bench(raises, _ => throw new InvalidPluginExecutionException("No"));
        var (from, to) = (User(bench), User(bench));
        Rows(bench, from);
        Assert.AreEqual("No", Support.Bench.Faults(() => bench.System.Execute(new ReassignObjectsOwnerRequest { FromPrincipal = from, ToPrincipal = to })).Message);
        Assert.AreEqual((1, 1), (bench.Count("account", "ownerid", from.Id), bench.Count("lead", "ownerid", from.Id)));
    }

    [TestMethod]
    public void A_new_owner_who_may_not_read_a_row_gets_none()
    {
        using var bench = Bench(CascadeRaises.None);
        var (from, to) = (User(bench), new EntityReference("systemuser", bench.User("Leads")));
        Rows(bench, from);
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.Execute(new ReassignObjectsOwnerRequest { FromPrincipal = from, ToPrincipal = to })).Message, "missing prvReadAccount");
        Assert.AreEqual(1, bench.Count("lead", "ownerid", from.Id));
    }

    [TestMethod]
    [DataRow("Leads", "prvWriteUser")]
    [DataRow("Leads and users", "prvReadAccount")]
    public void The_caller_needs_write_on_the_user_and_the_rights_on_each_row(string role, string missing)
    {
        using var bench = Bench(CascadeRaises.None);
        var (from, to) = (User(bench), User(bench));
        Rows(bench, from);
        var service = bench.Sandbox.ServiceFor(bench.User(role));
        StringAssert.Contains(Support.Bench.Faults(() => service.Execute(new ReassignObjectsSystemUserRequest { UserId = from.Id, ReassignPrincipal = to })).Message, missing);
        Assert.AreEqual(1, bench.Count("account", "ownerid", from.Id));
    }

    [TestMethod]
    public void Only_users_and_teams_have_rows()
    {
        using var bench = Bench(CascadeRaises.None);
        var unit = new EntityReference("businessunit", bench.Sandbox.RootBusinessUnit);
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.Execute(new ReassignObjectsOwnerRequest { FromPrincipal = unit, ToPrincipal = User(bench) })).Message, "can't work with a 'businessunit'");
    }

    private static EntityReference User(Bench bench) => new("systemuser", bench.User(Seller));

    private static void Rows(Bench bench, EntityReference owner)
    {
        foreach (var row in new[] { new Entity("account") { ["name"] = "A" }, new Entity("contact") { ["lastname"] = "C" }, new Entity("lead") { ["lastname"] = "L" }, new Entity("opportunity") { ["name"] = "O" }, new Entity("task") { ["subject"] = "T" } })
        {
            row["ownerid"] = owner;
            bench.System.Create(row);
        }
    }

    private static Bench Bench(CascadeRaises raises, Action<Run>? script = null) => Roles.Bench(
        new SandboxSwitches { CascadeRaises = raises },
        Roles.Xml("Leads", "prvReadLead=Global", "prvAssignLead=Global") + Roles.Xml("Leads and users", "prvReadLead=Global", "prvAssignLead=Global", "prvWriteUser=Global"),
        [.. new[] { 10, 40 }.SelectMany(stage => new[] { new StepSpec("Update", "lead", stage, script), new StepSpec("Assign", "lead", stage, script) })]);
}
