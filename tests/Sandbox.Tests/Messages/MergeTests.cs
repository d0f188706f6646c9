using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>Source: MergeRequest (Microsoft); relationship tables of the entity reference for what moves along; P26, P27 [REG] register-plug-in; P48 another simulator's decision record.</summary>
[TestClass]
public class MergeTests
{
    [TestMethod]
    public void UpdateContent_goes_to_Target_the_subordinate_is_deactivated_and_says_into_what()
    {
        using var bench = new Bench();
        var (kept, given) = (bench.CreateLead("Kept"), bench.CreateLead("Given"));
        Assert.IsInstanceOfType<MergeResponse>(bench.System.Execute(Request("lead", kept, given, new Entity("lead") { ["jobtitle"] = "CEO" })));
        var target = bench.Read("lead", kept, "lastname", "jobtitle", "statecode", "merged");
        Assert.AreEqual(("Kept", "CEO", 0, false), (target["lastname"], target["jobtitle"], State(target), target["merged"]));
        var subordinate = bench.Read("lead", given, "statecode", "statuscode", "merged", "masterid");
        Assert.AreEqual((2, true, kept), (State(subordinate), subordinate["merged"], subordinate.GetAttributeValue<EntityReference>("masterid").Id));
        Assert.AreEqual(4, subordinate.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [TestMethod]
    public void Its_steps_get_both_rows_and_the_nested_Updates_run_their_own()
    {
        var seen = new List<string>();
        using var bench = new Bench(
            new StepSpec("Merge", "lead", 10, r => seen.Add($"10 {((EntityReference)r.Context.InputParameters["Target"]).LogicalName} {r.Context.InputParameters["SubordinateId"] is Guid} {r.Context.IsInTransaction}")),
            new StepSpec("Merge", "lead", 40, r => seen.Add($"40 {r.Context.PrimaryEntityId == ((EntityReference)r.Context.InputParameters["Target"]).Id}")),
            new StepSpec("Update", "lead", 10, r => seen.Add($"Update {string.Join(',', r.Target.Attributes.Keys.Where(k => k != "leadid"))} {r.Context.IsInTransaction} {r.Context.ParentContext!.MessageName}")));
        var (kept, given) = (bench.CreateLead("Kept"), bench.CreateLead("Given"));
        bench.System.Execute(Request("lead", kept, given, new Entity("lead") { ["jobtitle"] = "CEO" }));
        CollectionAssert.AreEqual(new[] { "10 lead True False", "Update jobtitle True Merge", "Update statecode,statuscode True Merge", "40 True" }, seen);
    }

    [TestMethod]
    public void P26_P27_images_of_a_Merge_are_of_Target_before_and_after()
    {
        var seen = "";
        using var bench = new Bench(new StepSpec("Merge", "lead", 40, r => seen = $"{r.Context.PreEntityImages["row"]["lastname"]}>{r.Context.PostEntityImages["row"]["lastname"]}")
        {
            Images = [new ImageSpec("row", 2, "lastname")],
        });
        bench.System.Execute(Request("lead", bench.CreateLead("Kept"), bench.CreateLead("Given"), new Entity("lead") { ["lastname"] = "New" }));
        Assert.AreEqual("Kept>New", seen);
    }

    [TestMethod]
    public void What_hangs_on_the_subordinate_hangs_on_Target_afterwards()
    {
        using var bench = new Bench();
        var (kept, given) = (bench.CreateLead("Kept"), bench.CreateLead("Given"));
        var lead = new EntityReference("lead", given);
        var task = bench.System.Create(new Entity("task") { ["subject"] = "T", ["regardingobjectid"] = lead });
        var note = bench.System.Create(new Entity("annotation") { ["subject"] = "N", ["objectid"] = lead });
        var opportunity = bench.System.Create(new Entity("opportunity") { ["name"] = "O", ["originatingleadid"] = lead });
        var earlier = bench.CreateLead("Earlier");
        bench.System.Execute(Request("lead", given, earlier));
        bench.System.Execute(Request("lead", kept, given));
        Assert.AreEqual((kept, kept, kept), (Points(bench, "task", task, "regardingobjectid"), Points(bench, "annotation", note, "objectid"), Points(bench, "opportunity", opportunity, "originatingleadid")));
        Assert.AreEqual(given, Points(bench, "lead", earlier, "masterid"), "what was merged before stays so");
    }

    [TestMethod]
    public void Accounts_and_contacts_merge_too()
    {
        using var bench = new Bench();
        var (kept, given) = (bench.System.Create(new Entity("account") { ["name"] = "Kept" }), bench.System.Create(new Entity("account") { ["name"] = "Given" }));
        var contact = bench.System.Create(new Entity("contact") { ["lastname"] = "C", ["parentcustomerid"] = new EntityReference("account", given) });
        var twin = bench.System.Create(new Entity("contact") { ["lastname"] = "C" });
        bench.System.Execute(Request("account", kept, given));
        bench.System.Execute(Request("contact", contact, twin));
        Assert.AreEqual(kept, Points(bench, "contact", contact, "parentcustomerid"));
        Assert.AreEqual((1, 1), (State(bench.Read("account", given, "statecode")), State(bench.Read("contact", twin, "statecode"))));
    }

    [TestMethod]
    public void A_row_does_not_merge_with_itself_with_an_inactive_one_or_with_one_that_is_not_there()
    {
        using var bench = new Bench();
        var (kept, given, gone) = (bench.CreateLead(), bench.CreateLead(), Guid.NewGuid());
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Request("lead", kept, kept))).Message, "identical");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Request("lead", kept, gone))).Message, $"lead With Id = {gone}");
        bench.System.Execute(Request("lead", kept, given));
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Request("lead", kept, given))).Message, "inactive");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Request("lead", given, kept))).Message, "inactive");
    }

    [TestMethod]
    public void Parents_may_differ_unless_the_check_was_asked_for()
    {
        using var bench = new Bench();
        var account = bench.System.Create(new Entity("account") { ["name"] = "A" });
        var (kept, given) = (bench.CreateLead(), bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["parentaccountid"] = new EntityReference("account", account) }));
        var request = Request("lead", kept, given);
        request.PerformParentingChecks = true;
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(request)).Message, "differently parented");
        request.PerformParentingChecks = false;
        bench.System.Execute(request);
        Assert.AreEqual(2, State(bench.Read("lead", given, "statecode")));
    }

    [TestMethod]
    public void An_account_does_not_become_its_own_parent()
    {
        using var bench = new Bench();
        var parent = bench.System.Create(new Entity("account") { ["name"] = "Parent" });
        var child = bench.System.Create(new Entity("account") { ["name"] = "Child", ["parentaccountid"] = new EntityReference("account", parent) });
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Request("account", child, parent))).Message, "cyclical");
    }

    [TestMethod]
    public void A_throw_of_a_nested_Update_leaves_both_rows_as_they_were()
    {
        using var bench = new Bench(new StepSpec("Update", "lead", 40, _ => throw new InvalidPluginExecutionException("no")) { Filter = "statecode" });
        var (kept, given) = (bench.CreateLead("Kept"), bench.CreateLead("Given"));
        Assert.AreEqual("no", Bench.Faults(() => bench.System.Execute(Request("lead", kept, given, new Entity("lead") { ["jobtitle"] = "CEO" }))).Message);
        Assert.IsFalse(bench.Read("lead", kept, "jobtitle").Contains("jobtitle"));
        Assert.AreEqual(false, bench.Read("lead", given, "merged")["merged"]);
    }

    [TestMethod]
    public void It_needs_the_right_to_write_both_rows()
    {
        using var bench = new Bench();
        var seller = bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)"));
        var own = seller.Create(new Entity("lead") { ["lastname"] = "Own" });
        StringAssert.Contains(Bench.Faults(() => seller.Execute(Request("lead", own, bench.CreateLead()))).Message, "missing prv");
        seller.Execute(Request("lead", own, seller.Create(new Entity("lead") { ["lastname"] = "Own too" })));
    }

    [TestMethod]
    public void P48_tables_that_do_not_merge_and_content_of_another_row_are_refused()
    {
        using var bench = new Bench();
        var task = bench.System.Create(new Entity("task") { ["subject"] = "T" });
        StringAssert.StartsWith(Bench.Faults(() => bench.System.Execute(Request("task", task, task))).Message, "Sandbox: not supported: Merge of 'task'");
        var content = Bench.Faults(() => bench.System.Execute(Request("lead", bench.CreateLead(), bench.CreateLead(), new Entity("lead", Guid.NewGuid()) { ["jobtitle"] = "x" })));
        StringAssert.Contains(content.Message, "UpdateContent must hold columns of the Target");
    }

    private static MergeRequest Request(string table, Guid kept, Guid given, Entity? content = null) =>
        new() { Target = new EntityReference(table, kept), SubordinateId = given, UpdateContent = content ?? new Entity(table), PerformParentingChecks = false };

    private static Guid Points(Bench bench, string table, Guid id, string column) => bench.Read(table, id, column).GetAttributeValue<EntityReference>(column).Id;

    private static int State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value;
}
