using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Security;

/// <summary>Leads of a customer follow the customer's owner, and switch S10 says which step sees it.</summary>
[TestClass]
public class CascadeTests
{
    private const string Seller = "Salesperson (sandbox)";
    private const string Manager = "Sales Manager (sandbox)";

    [TestMethod]
    [DataRow(CascadeRaises.None, "")]
    [DataRow(CascadeRaises.Update, "Update lead 10, Update lead 20, Update lead 40")]
    [DataRow(CascadeRaises.Assign, "Assign lead 10, Assign lead 20, Assign lead 40")]
    public void S10_says_which_step_fires_on_a_lead_that_follows_its_customer(CascadeRaises raises, string seen)
    {
        using var bench = Bench(raises);
        var (account, lead, one) = Customer(bench);
        bench.Seen.Clear();
        Assign(bench, account, one);
        Assert.AreEqual(one.Id, OwnerOf(bench, lead).Id);
        Assert.AreEqual(seen, string.Join(", ", bench.Seen));
    }

    [TestMethod]
    [DataRow(CascadeRaises.Update, true)]
    [DataRow(CascadeRaises.Assign, true)]
    [DataRow(CascadeRaises.Update, false)]
    [DataRow(CascadeRaises.Assign, false)]
    public void The_event_of_the_child_is_nested_in_that_of_the_parent(CascadeRaises raises, bool byAssign)
    {
        var at = "";
        using var bench = Bench(raises, Both(10, r => at = $"{r.Context.Depth} {r.Context.IsInTransaction} {r.Context.ParentContext.MessageName} {r.Context.ParentContext.PrimaryEntityName} {NewOwner(r).Id}"));
        var (account, _, one) = Customer(bench);
        at = "";
        if (byAssign)
        {
            Assign(bench, account, one);
        }
        else
        {
            bench.System.Update(new Entity("account", account.Id) { ["ownerid"] = one });
        }

        Assert.AreEqual($"2 True {(byAssign ? "Assign" : "Update")} account {one.Id}", at);
    }

    [TestMethod]
    [DataRow(CascadeRaises.None)]
    [DataRow(CascadeRaises.Update)]
    [DataRow(CascadeRaises.Assign)]
    public void What_hangs_on_the_lead_follows_too_and_a_lead_by_its_parent_account_does_not(CascadeRaises raises)
    {
        using var bench = Bench(raises);
        var (account, lead, one) = Customer(bench);
        var task = new EntityReference("task", bench.System.Create(new Entity("task") { ["subject"] = "T", ["regardingobjectid"] = lead }));
        var other = new EntityReference("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "O", ["parentaccountid"] = account }));
        Assign(bench, account, one);
        Assert.AreEqual(one.Id, OwnerOf(bench, task).Id);
        Assert.AreEqual(bench.Sandbox.SystemUser, OwnerOf(bench, other).Id);
    }

    [TestMethod]
    [DataRow(CascadeRaises.Update)]
    [DataRow(CascadeRaises.Assign)]
    public void A_step_may_give_the_lead_to_somebody_else(CascadeRaises raises)
    {
        EntityReference? two = null;
        using var bench = Bench(raises, Both(10, r =>
        {
            if (two is not null)
            {
                SetOwner(r, two);
            }
        }));
        var (account, lead, one) = Customer(bench);
        two = new EntityReference("systemuser", bench.User(Seller));
        Assign(bench, account, one);
        Assert.AreEqual(one.Id, OwnerOf(bench, account).Id);
        Assert.AreEqual(two.Id, OwnerOf(bench, lead).Id);
    }

    [TestMethod]
    public void A_step_that_takes_ownerid_out_of_the_update_keeps_the_owner_of_the_lead()
    {
        using var bench = Bench(CascadeRaises.Update, [new StepSpec("Update", "lead", 20, r => r.Target.Attributes.Remove("ownerid"))]);
        var (account, lead, one) = Customer(bench);
        var before = OwnerOf(bench, lead).Id;
        Assign(bench, account, one);
        Assert.AreEqual(one.Id, OwnerOf(bench, account).Id);
        Assert.AreEqual(before, OwnerOf(bench, lead).Id);
    }

    [TestMethod]
    public void A_step_of_stage_40_may_hand_the_lead_back_with_its_tasks()
    {
        var back = false;
        EntityReference? first = null;
        using var bench = Bench(CascadeRaises.Update, [new StepSpec("Update", "lead", 40, r =>
        {
            if (first is not null && !back)
            {
                back = true;
                r.System.Update(new Entity("lead", r.Target.Id) { ["ownerid"] = first });
            }
        })]);
        var (account, lead, one) = Customer(bench);
        var task = new EntityReference("task", bench.System.Create(new Entity("task") { ["subject"] = "T", ["regardingobjectid"] = lead }));
        first = OwnerOf(bench, lead);
        Assign(bench, account, one);
        Assert.AreEqual(one.Id, OwnerOf(bench, account).Id);
        Assert.AreEqual(first.Id, OwnerOf(bench, lead).Id);
        Assert.AreEqual(first.Id, OwnerOf(bench, task).Id);
    }

    [TestMethod]
    [DataRow(CascadeRaises.Update)]
    [DataRow(CascadeRaises.Assign)]
    public void A_refusal_on_the_lead_undoes_the_change_of_the_account(CascadeRaises raises)
    {
        using var bench = Bench(raises, Both(10, _ => throw new InvalidPluginExecutionException("No")));
        var (account, lead, one) = Customer(bench);
        Assert.AreEqual("No", Support.Bench.Faults(() => Assign(bench, account, one)).Message);
        Assert.AreEqual(bench.Sandbox.SystemUser, OwnerOf(bench, account).Id);
        Assert.AreEqual(bench.Sandbox.SystemUser, OwnerOf(bench, lead).Id);
    }

    [TestMethod]
    [DataRow(CascadeRaises.None)]
    [DataRow(CascadeRaises.Update)]
    [DataRow(CascadeRaises.Assign)]
    public void Caller_and_new_owner_need_their_rights_on_the_lead_as_well(CascadeRaises raises)
    {
        using var bench = Bench(raises, [], Roles.Xml("Accounts", "prvReadAccount=Global", "prvWriteAccount=Global", "prvAssignAccount=Global"));
        var (account, lead, one) = Customer(bench);
        StringAssert.Contains(Support.Bench.Faults(() => Assign(bench, account, one, bench.User("Accounts"))).Message, raises == CascadeRaises.Update ? "prvWriteLead" : "prvAssignLead");
        StringAssert.Contains(Support.Bench.Faults(() => Assign(bench, account, new EntityReference("systemuser", bench.User("Accounts")))).Message, "prvReadLead");
        Assert.AreEqual(bench.Sandbox.SystemUser, OwnerOf(bench, account).Id);
        Assign(bench, account, one, bench.User(Manager));
        Assert.AreEqual(one.Id, OwnerOf(bench, lead).Id);
    }

    [TestMethod]
    public void Setting_the_same_owner_again_moves_nothing()
    {
        using var bench = Bench(CascadeRaises.Update);
        var (account, lead, one) = Customer(bench);
        bench.System.Update(new Entity("lead", lead.Id) { ["ownerid"] = one });
        bench.Seen.Clear();
        Assign(bench, account, new EntityReference("systemuser", bench.Sandbox.SystemUser));
        Assert.AreEqual(one.Id, OwnerOf(bench, lead).Id);
        Assert.IsEmpty(bench.Seen);
    }

    [TestMethod]
    [DataRow("NoCascade", "")]
    [DataRow("Cascade", "mine active, mine inactive, others active")]
    [DataRow("Active", "mine active, others active")]
    [DataRow("UserOwned", "mine active, mine inactive")]
    public void A_relationship_of_the_zip_cascades_as_it_says(string kind, string moved)
    {
        using var bench = Things(kind);
        var one = new EntityReference("systemuser", bench.Sandbox.Administrator);
        var parent = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "parent" });
        foreach (var name in new[] { "mine active", "mine inactive", "others active" })
        {
            var owner = name.StartsWith("mine", StringComparison.Ordinal) ? bench.Sandbox.SystemUser : bench.User(Seller);
            if (owner != bench.Sandbox.SystemUser)
            {
                bench.Sandbox.AddRole(owner, "Things");
            }

            var child = bench.System.Create(new Entity("rec_thing")
            {
                ["rec_name"] = name, ["rec_parent"] = new EntityReference("rec_thing", parent), ["ownerid"] = new EntityReference("systemuser", owner),
            });
            if (name.EndsWith("inactive", StringComparison.Ordinal))
            {
                bench.System.Update(new Entity("rec_thing", child) { ["statecode"] = new OptionSetValue(1) });
            }
        }

        bench.System.Update(new Entity("rec_thing", parent) { ["ownerid"] = one });
        Assert.AreEqual(moved, Owned(bench, one.Id));
    }

    [TestMethod]
    public void Rows_in_a_ring_are_visited_once()
    {
        using var bench = Things("Cascade", CascadeRaises.Update, new StepSpec("Update", "rec_thing", 20));
        var (a, b) = (bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "a" }), bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "b" }));
        bench.System.Update(new Entity("rec_thing", a) { ["rec_parent"] = new EntityReference("rec_thing", b) });
        bench.System.Update(new Entity("rec_thing", b) { ["rec_parent"] = new EntityReference("rec_thing", a) });
        bench.Seen.Clear();
        bench.System.Update(new Entity("rec_thing", a) { ["ownerid"] = new EntityReference("systemuser", bench.Sandbox.Administrator) });
        Assert.AreEqual(2, bench.Count("rec_thing", "ownerid", bench.Sandbox.Administrator));
        Assert.HasCount(2, bench.Seen);
    }

    [TestMethod]
    [DataRow("CascadeAssign", "Restrict")]
    [DataRow("CascadeShare", "RemoveLink")]
    [DataRow("CascadeDelete", "UserOwned")]
    public void A_cascade_that_makes_no_sense_for_its_action_is_refused_at_import(string action, string kind)
    {
        var fault = Assert.ThrowsExactly<SolutionImport.SolutionImportException>(() => new Bench(new SandboxSwitches(), s =>
            s.Relationships = s.Relationships.Replace($"<{action}>NoCascade", $"<{action}>{kind}", StringComparison.Ordinal).Replace($"<{action}>RemoveLink", $"<{action}>{kind}", StringComparison.Ordinal)));
        StringAssert.Contains(fault.Message, action);
    }

    private static Bench Things(string kind, CascadeRaises raises = CascadeRaises.None, params StepSpec[] steps) => new(new SandboxSwitches { CascadeRaises = raises }, s =>
    {
        s.Roles = Roles.Xml("Things", "prvReadrec_Thing=Basic");
        var at = s.Relationships.IndexOf("rec_thing_parent", StringComparison.Ordinal);
        s.Relationships = s.Relationships[..at] + s.Relationships[at..].Replace("<CascadeAssign>NoCascade", $"<CascadeAssign>{kind}", StringComparison.Ordinal);
    }, steps);

    private static string Owned(Bench bench, Guid owner)
    {
        var query = new QueryExpression("rec_thing") { ColumnSet = new("rec_name") };
        query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, owner);
        return string.Join(", ", bench.System.RetrieveMultiple(query).Entities.Select(e => (string)e["rec_name"]).Where(n => n != "parent").Order(StringComparer.Ordinal));
    }

    private static Bench Bench(CascadeRaises raises, StepSpec[]? steps = null, string roles = "") =>
        Roles.Bench(new SandboxSwitches { CascadeRaises = raises }, roles, steps ?? [.. new[] { 10, 20, 40 }.SelectMany(stage => Both(stage, null))]);

    private static StepSpec[] Both(int stage, Action<Run>? script) => [new StepSpec("Update", "lead", stage, script), new StepSpec("Assign", "lead", stage, script)];

    private static (EntityReference Account, EntityReference Lead, EntityReference Seller) Customer(Bench bench)
    {
        var account = new EntityReference("account", bench.System.Create(new Entity("account") { ["name"] = "A" }));
        var lead = new EntityReference("lead", bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["customerid"] = account }));
        return (account, lead, new EntityReference("systemuser", bench.User(Seller)));
    }

    private static void Assign(Bench bench, EntityReference row, EntityReference owner, Guid? by = null) =>
        bench.Sandbox.ServiceFor(by ?? bench.Sandbox.SystemUser).Execute(new AssignRequest { Target = row, Assignee = owner });

    private static EntityReference OwnerOf(Bench bench, EntityReference row) => bench.Read(row.LogicalName, row.Id, "ownerid").GetAttributeValue<EntityReference>("ownerid");

    private static EntityReference NewOwner(Run run) => (EntityReference)(run.Context.MessageName == "Assign" ? run.Context.InputParameters["Assignee"] : run.Target["ownerid"]);

    private static void SetOwner(Run run, EntityReference owner)
    {
        if (run.Context.MessageName == "Assign")
        {
            run.Context.InputParameters["Assignee"] = owner;
        }
        else
        {
            run.Target["ownerid"] = owner;
        }
    }
}
