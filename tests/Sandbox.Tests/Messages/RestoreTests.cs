using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>Source: restore deleted records with code (Microsoft); P48 another simulator's decision record.</summary>
[TestClass]
public class RestoreTests
{
    [TestMethod]
    public void A_deleted_lead_comes_back_as_it_was_owner_included()
    {
        using var bench = Bench();
        var seller = bench.User("Salesperson (sandbox)");
        var lead = bench.System.Create(new Entity("lead")
        {
            ["lastname"] = "Meier", ["budgetamount"] = new Money(12.5m), ["estimatedvalue"] = 0.1d, ["decisionmaker"] = true, ["leadsourcecode"] = new OptionSetValue(8), ["ownerid"] = new EntityReference("systemuser", seller),
        });
        var before = bench.System.Retrieve("lead", lead, new ColumnSet(true));
        bench.System.Delete("lead", lead);
        Assert.AreEqual(0, bench.Count("lead"));

        var response = bench.System.Execute(Request(new Entity("lead", lead)));

        Assert.AreEqual(lead, response.Results["id"]);
        var after = bench.System.Retrieve("lead", lead, new ColumnSet(true));
        CollectionAssert.AreEquivalent(before.Attributes.Keys.ToArray(), after.Attributes.Keys.ToArray());
        foreach (var (name, value) in before.Attributes)
        {
            if (name is not ("versionnumber" or "modifiedon" or "modifiedby"))
            {
                Assert.AreEqual(value, after[name], name);
            }
        }

        Assert.IsGreaterThan(before.GetAttributeValue<long>("versionnumber"), after.GetAttributeValue<long>("versionnumber"));
    }

    [TestMethod]
    public void Its_steps_get_Target_and_what_Target_holds_wins()
    {
        var seen = new List<string>();
        using var bench = Bench(
            new StepSpec("Restore", "lead", 10, r => seen.Add($"10 {r.Context.InputParameters["Target"] is Entity} {r.Context.PrimaryEntityId == r.Target.Id}")),
            new StepSpec("Restore", "lead", 20, r => r.Target["jobtitle"] = "by the step"),
            new StepSpec("Restore", "lead", 40, r => seen.Add($"40 {r.Context.OutputParameters["id"].Equals(r.Target.Id)}")),
            new StepSpec("Create", "lead", 20, _ => seen.Add("Create")), new StepSpec("Update", "lead", 20, _ => seen.Add("Update")));
        var lead = bench.CreateLead();
        bench.System.Delete("lead", lead);
        seen.Clear();
        bench.System.Execute(Request(new Entity("lead", lead) { ["lastname"] = "Meier (Restored)" }));
        CollectionAssert.AreEqual(new[] { "10 True True", "40 True" }, seen);
        var row = bench.Read("lead", lead, "lastname", "jobtitle", "subject");
        Assert.AreEqual(("Meier (Restored)", "by the step", "Topic"), (row["lastname"], row["jobtitle"], row["subject"]));
    }

    [TestMethod]
    public void A_throw_leaves_the_row_in_the_bin()
    {
        var refuse = true;
        using var bench = Bench(new StepSpec("Restore", "lead", 40, _ =>
        {
            if (refuse)
            {
                throw new InvalidPluginExecutionException("not now");
            }
        }));
        var lead = bench.CreateLead();
        bench.System.Delete("lead", lead);
        Assert.AreEqual("not now", Support.Bench.Faults(() => bench.System.Execute(Request(new Entity("lead", lead)))).Message);
        Assert.AreEqual(0, bench.Count("lead"));
        refuse = false;
        bench.System.Execute(Request(new Entity("lead", lead)));
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void What_a_delete_took_along_and_unlinked_comes_back_with_the_row()
    {
        using var bench = Bench();
        var parent = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "P" });
        var child = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "C", ["rec_parent"] = new EntityReference("rec_thing", parent) });
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["rec_thing"] = new EntityReference("rec_thing", parent) });
        bench.System.Delete("rec_thing", parent);
        Assert.IsFalse(bench.Read("lead", lead, "rec_thing").Contains("rec_thing"));
        bench.System.Execute(Request(new Entity("rec_thing", parent)));
        Assert.AreEqual(parent, bench.Read("rec_thing", child, "rec_parent").GetAttributeValue<EntityReference>("rec_parent").Id);
        Assert.AreEqual(parent, bench.Read("lead", lead, "rec_thing").GetAttributeValue<EntityReference>("rec_thing").Id);
    }

    [TestMethod]
    public void Without_the_setting_and_for_a_table_that_is_switched_off_nothing_is_kept()
    {
        using var bench = new Bench();
        var lost = bench.CreateLead();
        bench.System.Delete("lead", lost);
        TurnOn(bench);
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.Execute(Request(new Entity("lead", lost)))).Message, "Does Not Exist");
        var off = bench.System.Create(new Entity("recyclebinconfig") { ["name"] = "lead", ["isreadyforrecyclebin"] = true });
        bench.System.Update(new Entity("recyclebinconfig", off) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        var alsoLost = bench.CreateLead();
        bench.System.Delete("lead", alsoLost);
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.Execute(Request(new Entity("lead", alsoLost)))).Message, "Does Not Exist");
    }

    [TestMethod]
    public void After_the_interval_a_row_is_gone()
    {
        using var bench = Bench();
        bench.Sandbox.Clock.Set(new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc));
        var (early, late) = (bench.CreateLead(), bench.CreateLead());
        bench.System.Delete("lead", early);
        bench.Sandbox.Clock.Set(new DateTime(2026, 3, 8, 9, 0, 0, DateTimeKind.Utc));
        bench.System.Delete("lead", late);
        bench.Sandbox.Clock.Set(new DateTime(2026, 3, 9, 9, 0, 0, DateTimeKind.Utc));
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.Execute(Request(new Entity("lead", early)))).Message, "Does Not Exist");
        bench.System.Execute(Request(new Entity("lead", late)));
    }

    [TestMethod]
    public void A_row_that_is_there_and_a_reference_that_is_not_are_refused_with_the_platforms_codes()
    {
        using var bench = Bench();
        var account = bench.System.Create(new Entity("account") { ["name"] = "A" });
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["parentaccountid"] = new EntityReference("account", account) });
        Assert.AreEqual(-2147182279, Support.Bench.Faults(() => bench.System.Execute(Request(new Entity("lead", lead)))).Detail.ErrorCode);
        bench.System.Delete("lead", lead);
        bench.System.Delete("account", account);
        Assert.AreEqual(-2147182247, Support.Bench.Faults(() => bench.System.Execute(Request(new Entity("lead", lead)))).Detail.ErrorCode);
        Assert.AreEqual(0, bench.Count("lead"));
        bench.System.Execute(Request(new Entity("account", account)));
        bench.System.Execute(Request(new Entity("lead", lead)));
    }

    [TestMethod]
    public void It_needs_the_right_to_create_such_a_row()
    {
        using var bench = Bench();
        var lead = bench.CreateLead();
        bench.System.Delete("lead", lead);
        var seller = bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)"));
        StringAssert.Contains(Support.Bench.Faults(() => seller.Execute(Request(new Entity("lead", lead)))).Message, "prvCreateLead");
        var own = seller.Create(new Entity("lead") { ["lastname"] = "Own" });
        seller.Delete("lead", own);
        seller.Execute(Request(new Entity("lead", own)));
    }

    [TestMethod]
    [DataRow("team")]
    [DataRow("task")]
    [DataRow("queue")]
    public void P48_tables_whose_rows_are_not_kept_are_refused_by_name(string table)
    {
        using var bench = Bench();
        StringAssert.StartsWith(Support.Bench.Faults(() => bench.System.Execute(Request(new Entity(table, Guid.NewGuid())))).Message, $"Sandbox: not supported: Restore of '{table}'");
    }

    [TestMethod]
    public void P48_a_query_of_the_bin_is_refused()
    {
        using var bench = Bench();
        var query = new FetchExpression("<fetch datasource='bin'><entity name='lead'><attribute name='subject'/></entity></fetch>");
        StringAssert.Contains(Support.Bench.Faults(() => bench.System.RetrieveMultiple(query)).Message, "datasource");
    }

    private static Bench Bench(params StepSpec[] steps)
    {
        var bench = new Bench(steps);
        TurnOn(bench);
        return bench;
    }

    private static void TurnOn(Bench bench) =>
        bench.System.Create(new Entity("recyclebinconfig") { ["name"] = "organization", ["isreadyforrecyclebin"] = true, ["cleanupintervalindays"] = 7 });

    private static OrganizationRequest Request(Entity target) => new("Restore") { ["Target"] = target };
}
