using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>Source: P21 [BULK] bulk-operations; P29 [WPM] write-plugin-multiple-operation.</summary>
[TestClass]
public class BulkTests
{
    [TestMethod]
    public void P29_a_bulk_step_gets_images_of_each_row_in_the_order_of_Targets()
    {
        var seen = new List<string>();
        using var bench = new Bench(new StepSpec("UpdateMultiple", "lead", 40, r => seen.AddRange(((EntityCollection)r.Context.InputParameters["Targets"]).Entities.Select((target, i) =>
            $"{r.Context.PreEntityImagesCollection[i]["before"]["subject"]}>{target["subject"]}>{r.Context.PostEntityImagesCollection[i]["after"]["subject"]} {r.Context.PreEntityImagesCollection[i]["before"].Contains("lastname")}")))
        {
            Images = [new ImageSpec("before", 0, "subject"), new ImageSpec("after", 1, "subject")],
        });
        bench.System.Execute(new UpdateMultipleRequest { Targets = Rows(Subject(bench.CreateLead("A"), "a2"), Subject(bench.CreateLead("B"), "b2")) });
        CollectionAssert.AreEqual(new[] { "Topic>a2>a2 False", "Topic>b2>b2 False" }, seen);
    }

    [TestMethod]
    public void P21_a_single_update_raises_the_bulk_steps_too_with_one_row_and_its_images()
    {
        var seen = new List<string>();
        using var bench = new Bench(
            new StepSpec("UpdateMultiple", "lead", 20, r =>
            {
                var target = ((EntityCollection)r.Context.InputParameters["Targets"]).Entities.Single();
                seen.Add($"{r.Context.MessageName} {r.Context.PreEntityImagesCollection.Single()["before"]["subject"]}>{target["subject"]}");
                target["subject"] = "changed by the bulk step";
            }) { Images = [new ImageSpec("before", 0, "subject")], Filter = "subject" });
        var lead = bench.CreateLead();
        bench.System.Update(Subject(lead, "new"));
        bench.System.Update(new Entity("lead", lead) { ["companyname"] = "not of the filter" });
        CollectionAssert.AreEqual(new[] { "UpdateMultiple Topic>new" }, seen);
        Assert.AreEqual("changed by the bulk step", bench.Read("lead", lead, "subject")["subject"]);
    }

    [TestMethod]
    public void P21_asynchronous_bulk_steps_run_once_for_a_bulk_request_and_once_for_a_single_one()
    {
        var sizes = new List<int>();
        using var bench = new Bench(new StepSpec("CreateMultiple", "lead", 40, r => sizes.Add(((EntityCollection)r.Context.InputParameters["Targets"]).Entities.Count)) { Async = true });
        bench.System.Execute(new CreateMultipleRequest { Targets = Rows(Lead("A"), Lead("B"), Lead("C")) });
        bench.CreateLead("D");
        bench.Sandbox.RunJobs();
        CollectionAssert.AreEqual(new[] { 3, 1 }, sizes);
    }

    [TestMethod]
    public void P21_what_a_bulk_step_of_stage_20_writes_into_a_row_is_stored()
    {
        using var bench = new Bench(new StepSpec("CreateMultiple", "lead", 20, r =>
        {
            foreach (var row in ((EntityCollection)r.Context.InputParameters["Targets"]).Entities)
            {
                row["subject"] = "by bulk";
            }
        }));
        bench.System.Execute(new CreateMultipleRequest { Targets = Rows(Lead("A"), Lead("B")) });
        Assert.AreEqual(2, bench.Count("lead", "subject", "by bulk"));
    }

    [TestMethod]
    public void P21_the_ids_are_in_order_and_may_be_the_callers_own()
    {
        using var bench = new Bench(new StepSpec("CreateMultiple", "lead", 40, r => Assert.HasCount(3, (Guid[])r.Context.OutputParameters["Ids"])));
        var own = Guid.NewGuid();
        var response = (CreateMultipleResponse)bench.System.Execute(new CreateMultipleRequest { Targets = Rows(Lead("A"), new Entity("lead", own) { ["lastname"] = "B" }, Lead("C")) });
        Assert.AreEqual(own, response.Ids[1]);
        Assert.AreEqual("ABC", string.Concat(response.Ids.Select(id => bench.Read("lead", id, "lastname")["lastname"])));
    }

    [TestMethod]
    public void P21_the_fault_names_the_row_keeps_its_message_and_no_row_remains()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r =>
        {
            if ((string)r.Target["lastname"] == "C")
            {
                throw new InvalidPluginExecutionException("not C");
            }
        }));
        var own = Guid.NewGuid();
        var fault = Bench.Faults(() => bench.System.Execute(new CreateMultipleRequest { Targets = Rows(Lead("A"), Lead("B"), new Entity("lead", own) { ["lastname"] = "C" }) }));
        Assert.AreEqual("not C", fault.Message);
        Assert.AreEqual(("2", own.ToString()), (fault.Detail.ErrorDetails["FailedRecordIndex"], fault.Detail.ErrorDetails["FailedRecordId"]));
        StringAssert.Contains(fault.Detail.TraceText, "Row 2 of Targets");
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    public void P21_a_wrong_value_or_a_missing_id_names_its_row_too()
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        var tooLong = Bench.Faults(() => bench.System.Execute(new UpdateMultipleRequest { Targets = Rows(Subject(lead, "ok"), Subject(bench.CreateLead(), new string('x', 500))) }));
        Assert.AreEqual("1", tooLong.Detail.ErrorDetails["FailedRecordIndex"]);
        Assert.AreEqual("Topic", bench.Read("lead", lead, "subject")["subject"]);
        var without = Bench.Faults(() => bench.System.Execute(new UpdateMultipleRequest { Targets = Rows(new Entity("lead") { ["subject"] = "x" }) }));
        Assert.AreEqual("Entity Id must be specified for Update", without.Message);
        Assert.AreEqual("0", without.Detail.ErrorDetails["FailedRecordIndex"]);
    }

    [TestMethod]
    public void P21_UpdateMultiple_takes_the_first_of_two_rows_with_the_same_id()
    {
        using var bench = new Bench(new StepSpec("Update", "lead", 20));
        var lead = bench.CreateLead();
        bench.System.Execute(new UpdateMultipleRequest { Targets = Rows(Subject(lead, "first"), Subject(lead, "second")) });
        Assert.HasCount(1, bench.Seen);
        Assert.AreEqual("first", bench.Read("lead", lead, "subject")["subject"]);
    }

    [TestMethod]
    public void P21_state_columns_of_a_row_of_UpdateMultiple_go_in_a_round_of_their_own()
    {
        using var bench = new Bench(new StepSpec("Update", "lead", 20), new StepSpec("UpdateMultiple", "lead", 20));
        var row = Subject(bench.CreateLead(), "x");
        row["statecode"] = new OptionSetValue(2);
        bench.System.Execute(new UpdateMultipleRequest { Targets = Rows(row) });
        CollectionAssert.AreEqual(new[] { "UpdateMultiple lead 20", "Update lead 20", "Update lead 20" }, bench.Seen);
    }

    [TestMethod]
    public void P21_rows_of_two_tables_and_no_rows_at_all_are_refused()
    {
        using var bench = new Bench();
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new CreateMultipleRequest { Targets = Rows(Lead("A"), new Entity("account") { ["name"] = "B" }) })).Message, "same table");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new CreateMultipleRequest { Targets = Rows() })).Message, "no rows");
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    public void P21_each_row_needs_its_own_right()
    {
        using var bench = new Bench();
        var seller = bench.User("Salesperson (sandbox)");
        var own = bench.Sandbox.ServiceFor(seller).Create(Lead("Own"));
        var foreign = bench.CreateLead("Foreign");
        var fault = Bench.Faults(() => bench.Sandbox.ServiceFor(seller).Execute(new UpdateMultipleRequest { Targets = Rows(Subject(own, "x"), Subject(foreign, "x")) }));
        Assert.AreEqual(("1", unchecked((int)0x80040220)), (fault.Detail.ErrorDetails["FailedRecordIndex"], fault.Detail.ErrorCode));
        Assert.AreEqual(0, bench.Count("lead", "subject", "x"));
    }

    [TestMethod]
    public void P21_DeleteMultiple_is_not_implemented_on_the_platform_either() => Assert.AreEqual("DeleteMultiple has not yet been implemented.",
        Bench.Faults(() => new Bench().System.Execute(new OrganizationRequest("DeleteMultiple") { ["Targets"] = new EntityReferenceCollection() })).Message);

    private static Entity Lead(string name) => new("lead") { ["lastname"] = name };

    private static Entity Subject(Guid lead, string subject) => new("lead", lead) { ["subject"] = subject };

    private static EntityCollection Rows(params Entity[] rows) => new(rows.ToList());
}
