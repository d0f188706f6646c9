using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P26, P27 [REG] register-plug-in; P28 [CTX] understand-the-data-context.</summary>
[TestClass]
public class ImageTests
{
    private static readonly ImageSpec Before = new("before", 0, "subject,companyname");
    private static readonly ImageSpec After = new("after", 1, "subject,companyname");

    [TestMethod]
    [DataRow("Update", 10)]
    [DataRow("Update", 20)]
    [DataRow("Update", 40)]
    [DataRow("Assign", 10)]
    [DataRow("Assign", 20)]
    [DataRow("Assign", 40)]
    [DataRow("Delete", 10)]
    [DataRow("Delete", 20)]
    [DataRow("Delete", 40)]
    public void P26_a_pre_image_is_the_row_before_the_request_in_every_stage(string message, int stage)
    {
        var seen = new List<Entity>();
        using var bench = new Bench(
            new StepSpec(message, "lead", 10, r => (r.Context.InputParameters["Target"] as Entity ?? new Entity())["subject"] = "from 10"),
            new StepSpec(message, "lead", stage, r => seen.Add(r.Context.PreEntityImages["before"])) { Rank = 2, Images = [Before] });
        Send(bench, message, bench.CreateLead());
        var image = seen.Single();
        Assert.AreEqual("Topic", image["subject"]);
        CollectionAssert.AreEqual(new[] { "subject" }, image.Attributes.Keys.ToArray(), "only listed columns, and null columns are absent");
    }

    [TestMethod]
    public void P26_the_second_round_of_an_update_has_the_row_before_the_first()
    {
        var seen = new List<object>();
        using var bench = new Bench(new StepSpec("Update", "lead", 40, r => seen.Add(r.Context.PreEntityImages["before"]["subject"])) { Images = [Before] });
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "new", ["statecode"] = new OptionSetValue(2) });
        CollectionAssert.AreEqual(new[] { "Topic", "Topic" }, seen);
    }

    [TestMethod]
    public void P26_Create_has_no_pre_image() =>
        Assert.ThrowsExactly<SolutionImportException>(() => new Bench(new StepSpec("Create", "lead", 20) { Images = [Before] }));

    [TestMethod]
    [DataRow("Create", "from 20")]
    [DataRow("Update", "from 20")]
    [DataRow("Assign", null)]
    public void P27_a_post_image_is_the_row_after_stage_30_with_what_stage_20_wrote(string message, string? company)
    {
        Entity? post = null;
        using var bench = new Bench(
            new StepSpec(message, "lead", 20, r => (r.Context.InputParameters["Target"] as Entity ?? new Entity())["companyname"] = "from 20"),
            new StepSpec(message, "lead", 40, r => post = r.Context.PostEntityImages["after"]) { Images = [After] });
        Send(bench, message, bench.CreateLead());
        Assert.AreEqual(message == "Update" ? "new" : "Topic", post!["subject"]);
        Assert.AreEqual(company, post.GetAttributeValue<string>("companyname"));
        Assert.IsFalse(post.Contains("lastname"), "only listed columns");
    }

    [TestMethod]
    [DataRow("Update", 10)]
    [DataRow("Update", 20)]
    [DataRow("Delete", 40)]
    public void P27_there_is_no_post_image_before_stage_40_and_none_of_a_deleted_row(string message, int stage) =>
        Assert.ThrowsExactly<SolutionImportException>(() => new Bench(new StepSpec(message, "lead", stage) { Images = [After] }));

    [TestMethod]
    public void P27_an_image_of_both_kinds_holds_the_row_before_and_after()
    {
        var seen = new List<object>();
        using var bench = new Bench(new StepSpec("Update", "lead", 40, r =>
            seen.AddRange([r.Context.PreEntityImages["both"]["subject"], r.Context.PostEntityImages["both"]["subject"]])) { Images = [new ImageSpec("both", 2, "subject")] });
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "new" });
        CollectionAssert.AreEqual(new[] { "Topic", "new" }, seen);
    }

    [TestMethod]
    public void P28_a_step_may_have_several_images_each_with_its_own_columns()
    {
        var seen = new List<string>();
        using var bench = new Bench(new StepSpec("Update", "lead", 20, r =>
            seen.AddRange(r.Context.PreEntityImages.Select(i => i.Key + ":" + string.Join(',', i.Value.Attributes.Keys)))) { Images = [new("a", 0, "subject"), new("b", 0, "lastname")] });
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "new" });
        CollectionAssert.AreEquivalent(new[] { "a:subject", "b:lastname" }, seen);
    }

    [TestMethod]
    public void P28_what_a_step_does_to_a_post_image_changes_neither_the_row_nor_the_target()
    {
        using var bench = new Bench(
            new StepSpec("Update", "lead", 40, r => r.Context.PostEntityImages["after"]["subject"] = "spoilt") { Images = [After] },
            new StepSpec("Update", "lead", 40, r => r.System.Update(new Entity("account", r.CreateAccount("A")) { ["description"] = r.Context.PostEntityImages["after"]["subject"] })) { Rank = 2, Images = [After] });
        var lead = bench.CreateLead();
        bench.System.Update(new Entity("lead", lead) { ["subject"] = "new" });
        Assert.AreEqual(1, bench.Count("account", "description", "new"));
        Assert.AreEqual("new", bench.Read("lead", lead, "subject")["subject"]);
    }

    private static void Send(Bench bench, string message, Guid lead)
    {
        switch (message)
        {
            case "Update":
                bench.System.Update(new Entity("lead", lead) { ["subject"] = "new" });
                break;
            case "Assign":
                bench.System.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = new EntityReference("systemuser", bench.Sandbox.Administrator) });
                break;
            case "Delete":
                bench.System.Delete("lead", lead);
                break;
        }
    }
}
