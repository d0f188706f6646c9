using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P14 [CTX] understand-the-data-context; P24 observed in another simulator's threads.</summary>
[TestClass]
public class OutputTests
{
    [TestMethod]
    public void P14_parameters_come_by_their_names_and_optional_ones_with_them()
    {
        var names = new List<string>();
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20, r => names.AddRange(r.Context.InputParameters.Keys)),
            new StepSpec("Assign", "lead", 20, r => names.AddRange(r.Context.InputParameters.Keys)),
            new StepSpec("CreateMultiple", "account", 20, r => names.AddRange(r.Context.InputParameters.Keys)));
        var id = ((CreateResponse)bench.System.Execute(new OrganizationRequest("Create") { ["Target"] = new Entity("lead") { ["lastname"] = "L" }, ["SuppressDuplicateDetection"] = true })).id;
        bench.System.Execute(new Microsoft.Crm.Sdk.Messages.AssignRequest { Target = new EntityReference("lead", id), Assignee = new EntityReference("systemuser", bench.Sandbox.Administrator) });
        bench.System.Execute(new CreateMultipleRequest { Targets = new EntityCollection([new Entity("account") { ["name"] = "A" }]) });
        CollectionAssert.AreEquivalent(new[] { "Target", "SuppressDuplicateDetection", "Target", "Assignee", "Targets" }, names);
    }

    [TestMethod]
    public void P14_what_stage_40_writes_into_the_output_reaches_the_caller()
    {
        var other = Guid.NewGuid();
        using var bench = new Bench(
            new StepSpec("Create", "lead", 40, r => r.Context.OutputParameters["id"] = other),
            new StepSpec("Retrieve", "account", 40, r => ((Entity)r.Context.OutputParameters["BusinessEntity"])["name"] = "hidden"),
            new StepSpec("RetrieveMultiple", "account", 40, r => ((EntityCollection)r.Context.OutputParameters["BusinessEntityCollection"]).Entities[0]["name"] = "hidden too"));
        Assert.AreEqual(other, bench.CreateLead());
        var account = bench.System.Create(new Entity("account") { ["name"] = "A" });
        Assert.AreEqual("hidden", bench.Read("account", account, "name")["name"]);
        Assert.AreEqual("hidden too", bench.System.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new("name") }).Entities[0]["name"]);
    }

    [TestMethod]
    public void P14_output_of_each_message_is_empty_before_stage_40()
    {
        var early = 0;
        void Count(Run run) => early += run.Context.OutputParameters.Count;
        using var bench = new Bench(new[] { "Create", "Update", "Delete", "Retrieve", "RetrieveMultiple", "Assign", "CreateMultiple" }
            .SelectMany(m => new[] { new StepSpec(m, "lead", 10, Count), new StepSpec(m, "lead", 20, Count) }).ToArray());
        var id = bench.CreateLead();
        bench.System.Update(new Entity("lead", id) { ["subject"] = "S" });
        bench.Read("lead", id, "subject");
        Assert.AreEqual(1, bench.Count("lead"));
        bench.System.Delete("lead", id);
        Assert.IsGreaterThan(10, bench.Seen.Count);
        Assert.AreEqual(0, early);
    }

    [TestMethod]
    public void P24_steps_on_Retrieve_run_in_every_stage_with_Target_and_ColumnSet()
    {
        var seen = new List<string>();
        void Note(Run run) => seen.Add($"{run.Context.Stage} {((EntityReference)run.Context.InputParameters["Target"]).LogicalName} {string.Join(',', ((ColumnSet)run.Context.InputParameters["ColumnSet"]).Columns)}");
        using var bench = new Bench(new StepSpec("Retrieve", "lead", 10, Note), new StepSpec("Retrieve", "lead", 20, Note), new StepSpec("Retrieve", "lead", 40, Note));
        bench.Read("lead", bench.CreateLead(), "subject");
        CollectionAssert.AreEqual(new[] { "10 lead subject", "20 lead subject", "40 lead subject" }, seen);
    }

    [TestMethod]
    public void P24_steps_on_RetrieveMultiple_get_the_Query_and_may_narrow_it()
    {
        using var bench = new Bench(new StepSpec("RetrieveMultiple", "lead", 20, r =>
            ((QueryExpression)r.Context.InputParameters["Query"]).Criteria.AddCondition("lastname", ConditionOperator.Equal, "B")));
        bench.CreateLead("A");
        bench.CreateLead("B");
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void P24_answers_leave_null_columns_out()
    {
        using var bench = new Bench(new StepSpec("Retrieve", "lead", 20));
        var id = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["companyname"] = null });
        CollectionAssert.AreEquivalent(new[] { "leadid", "lastname" }, bench.Read("lead", id, "lastname", "companyname", "subject").Attributes.Keys.ToArray());
        var query = new QueryExpression("lead") { ColumnSet = new("lastname", "companyname", "subject") };
        CollectionAssert.AreEquivalent(new[] { "leadid", "lastname" }, bench.System.RetrieveMultiple(query).Entities[0].Attributes.Keys.ToArray());
        Assert.HasCount(1, bench.Seen);
    }
}
