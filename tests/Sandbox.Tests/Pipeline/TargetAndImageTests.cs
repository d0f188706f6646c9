using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>
/// Source: P13, P14 [CTX] understand-the-data-context; P15 observed in another simulator; P16 include-filtering-attributes, [UPD]; P18 use-upsert;
/// P19 [SU] special-update-operation-behavior; P26, P27 [REG] register-plug-in; P28 [CTX]; P36 [WP] write-plug-in.
/// </summary>
[TestClass]
public class TargetAndImageTests
{
    [TestMethod]
    public void P13_Target_is_one_mutable_object_from_stage_10_to_what_is_stored()
    {
        using var bench = new Bench(
            new StepSpec("Create", "lead", 10, r => r.Target["companyname"] = "ten"),
            new StepSpec("Create", "lead", 20, r =>
            {
                r.Target["companyname"] += "twenty";
                r.Target.Attributes.Remove("subject");
            }));
        var row = bench.Read("lead", bench.CreateLead(), "companyname", "subject");
        Assert.AreEqual("tentwenty", row["companyname"]);
        Assert.IsFalse(row.Contains("subject"));
    }

    [TestMethod]
    public void P13_the_callers_own_object_is_not_touched()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => r.Target["companyname"] = "C"));
        var mine = new Entity("lead") { ["lastname"] = "M" };
        bench.System.Create(mine);
        CollectionAssert.AreEqual(new[] { "lastname" }, mine.Attributes.Keys.ToArray());
    }

    [TestMethod]
    public void P14_output_is_empty_before_stage_40_and_then_holds_the_id()
    {
        var outputs = new List<int>();
        Guid id = default;
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20, r => outputs.Add(r.Context.OutputParameters.Count)),
            new StepSpec("Create", "lead", 40, r => id = (Guid)r.Context.OutputParameters["id"]));
        Assert.AreEqual(bench.CreateLead(), id);
        Assert.AreEqual(0, outputs.Single());
    }

    [TestMethod]
    public void P15_the_platforms_columns_are_in_Target_only_from_stage_40_on()
    {
        string[] system = ["createdon", "createdby", "modifiedon", "ownerid", "owningbusinessunit", "statecode", "statuscode", "leadid"];
        var before = new List<string>();
        var after = new List<string>();
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20, r => before.AddRange(r.Target.Attributes.Keys)),
            new StepSpec("Create", "lead", 40, r => after.AddRange(r.Target.Attributes.Keys)));
        bench.CreateLead();
        Assert.IsEmpty(before.Intersect(system));
        Assert.IsEmpty(system.Except(after));
    }

    [TestMethod]
    public void P15_a_system_column_that_the_caller_set_is_in_Target_from_the_beginning_and_the_post_image_has_all()
    {
        var admin = Guid.Empty;
        var early = false;
        Entity? post = null;
        using var bench = new Bench(
            new StepSpec("Create", "lead", 10, r => early = r.Target.GetAttributeValue<EntityReference>("ownerid")?.Id == admin),
            new StepSpec("Create", "lead", 40, r => post = r.Context.PostEntityImages["after"]) { Images = [new ImageSpec("after", 1, null)] });
        admin = bench.Sandbox.Administrator;
        bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = new EntityReference("systemuser", admin) });
        Assert.IsTrue(early);
        Assert.IsEmpty(new[] { "createdon", "createdby", "modifiedon", "modifiedby", "ownerid", "owningbusinessunit", "statecode", "statuscode" }.Except(post!.Attributes.Keys));
    }

    [TestMethod]
    public void P16_Target_of_an_Update_holds_the_sent_columns_and_the_key()
    {
        var seen = new List<string>();
        using var bench = new Bench(new StepSpec("Update", "lead", 40, r => seen.AddRange(r.Target.Attributes.Keys)));
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "Topic" });
        CollectionAssert.AreEquivalent(new[] { "leadid", "subject" }, seen);
    }

    [TestMethod]
    public void P18_Upsert_surfaces_as_Create_or_Update()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20), new StepSpec("Update", "lead", 20));
        var id = Guid.NewGuid();
        var first = (UpsertResponse)bench.System.Execute(new UpsertRequest { Target = new Entity("lead", id) { ["lastname"] = "A" } });
        var second = (UpsertResponse)bench.System.Execute(new UpsertRequest { Target = new Entity("lead", id) { ["lastname"] = "B" } });
        Assert.IsTrue(first.RecordCreated);
        Assert.IsFalse(second.RecordCreated);
        CollectionAssert.AreEqual(new[] { "Create lead 20", "Update lead 20" }, bench.Seen);
    }

    [TestMethod]
    public void P19_state_columns_go_in_a_round_of_their_own_after_the_others()
    {
        var rounds = new List<string>();
        using var bench = new Bench(
            new StepSpec("Update", "lead", 10, r => rounds.Add("10:" + Columns(r))),
            new StepSpec("Update", "lead", 20, r => rounds.Add("20:" + Columns(r))),
            new StepSpec("Update", "lead", 40, r => rounds.Add("40:" + Columns(r))));
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["statecode"] = new OptionSetValue(2), ["subject"] = "S" });
        CollectionAssert.AreEqual(new[] { "10:leadid,statecode,subject", "20:leadid,subject", "40:leadid,subject", "20:leadid,statecode", "40:leadid,statecode" }, rounds);
    }

    [TestMethod]
    [DataRow(true, 2)]
    [DataRow(false, 1)]
    public void S2_says_whether_the_owner_goes_in_a_round_of_its_own(bool split, int rounds)
    {
        using var bench = new Bench(new SandboxSwitches { OwnerIsSplit = split }, null, new StepSpec("Update", "lead", 20));
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["ownerid"] = new EntityReference("systemuser", bench.Sandbox.Administrator), ["subject"] = "S" });
        Assert.HasCount(rounds, bench.Seen);
    }

    [TestMethod]
    public void P26_P27_images_hold_the_listed_columns_before_and_after()
    {
        Entity? pre = null;
        Entity? post = null;
        var earlyPost = -1;
        using var bench = new Bench(
            new StepSpec("Update", "lead", 20, r =>
            {
                r.Target["companyname"] = "from 20";
                earlyPost = r.Context.PostEntityImages.Count;
            }),
            new StepSpec("Update", "lead", 40, r =>
            {
                pre = r.Context.PreEntityImages["before"];
                post = r.Context.PostEntityImages["after"];
            })
            {
                Images = [new ImageSpec("before", 0, "subject,companyname"), new ImageSpec("after", 1, "subject,companyname")],
            });
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "new" });
        Assert.AreEqual("Topic", pre!["subject"]);
        Assert.IsFalse(pre.Contains("companyname"), "null columns are absent");
        Assert.IsFalse(pre.Contains("lastname"), "only listed columns");
        Assert.AreEqual("new", post!["subject"]);
        Assert.AreEqual("from 20", post["companyname"]);
        Assert.AreEqual(0, earlyPost);
    }

    [TestMethod]
    public void P28_images_are_copies_keyed_by_alias()
    {
        string? second = null;
        ImageSpec[] images = [new("a", 0, "subject"), new("b", 0, "subject")];
        using var bench = new Bench(
            new StepSpec("Delete", "lead", 20, r => r.Context.PreEntityImages["a"]["subject"] = "spoilt") { Images = images },
            new StepSpec("Delete", "lead", 20, r => second = (string)r.Context.PreEntityImages["a"]["subject"]) { Rank = 2, Images = images });
        bench.System.Delete("lead", bench.CreateLead());
        Assert.AreEqual("Topic", second);
    }

    [TestMethod]
    [DataRow(true, 1)]
    [DataRow(false, 0)]
    public void S8_says_whether_an_owner_written_in_stage_20_is_stored(bool honoured, int changed)
    {
        var admin = Guid.Empty;
        using var bench = new Bench(new SandboxSwitches { Stage20MayChangeOwner = honoured }, null,
            new StepSpec("Update", "lead", 20, r => r.Target["ownerid"] = new EntityReference("systemuser", admin)));
        admin = bench.Sandbox.Administrator;
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "S" });
        Assert.AreEqual(changed, bench.Count("lead", "ownerid", admin));
    }

    [TestMethod]
    public void P36_Target_is_a_plain_row_also_when_the_caller_sent_an_early_bound_one()
    {
        Type? seen = null;
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => seen = r.Target.GetType()));
        bench.System.Create(new EarlyBound { ["lastname"] = "L" });
        Assert.AreEqual(typeof(Entity), seen);
    }

    [TestMethod]
    public void P36_what_a_step_keeps_of_its_target_is_not_what_the_caller_holds()
    {
        var reference = new EntityReference("systemuser", Guid.Empty);
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => r.Target.GetAttributeValue<EntityReference>("ownerid").Name = "changed"));
        reference.Id = bench.Sandbox.Administrator;
        bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["ownerid"] = reference });
        Assert.IsNull(reference.Name);
    }

    [TestMethod]
    public void P36_an_early_bound_object_in_the_parameters_faults()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => r.Context.InputParameters["Target"] = new EarlyBound()));
        StringAssert.Contains(Bench.Faults(() => bench.CreateLead()).Message, "SerializationException");
    }

    private static string Columns(Run run) => string.Join(',', run.Target.Attributes.Keys.Order(StringComparer.Ordinal));

    private sealed class EarlyBound : Entity
    {
        public EarlyBound()
            : base("lead")
        {
        }
    }
}
