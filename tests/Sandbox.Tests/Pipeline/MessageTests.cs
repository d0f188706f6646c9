using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>
/// Source: P11 [XT] use-executetransaction, [BA]; P12 [XM] execute-multiple-requests; P20 not documented for plug-ins, hence switch S1; P21 [BULK] bulk-operations;
/// P23 [CAPI] custom-api; P25 relationship behaviour; P48 another simulator's decision record.
/// </summary>
[TestClass]
public class MessageTests
{
    [TestMethod]
    public void P11_ExecuteTransaction_is_one_transaction_and_names_the_request_that_failed()
    {
        using var bench = new Bench();
        var request = new ExecuteTransactionRequest
        {
            Requests = [Create("A"), Create("B"), new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) }],
        };
        var fault = Bench.Faults(() => bench.System.Execute(request));
        Assert.AreEqual(2, ((ExecuteTransactionFault)fault.Detail).FaultedRequestIndex);
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    [DataRow("ExecuteTransaction")]
    [DataRow("ExecuteMultiple")]
    public void P11_a_batch_within_ExecuteTransaction_is_refused_and_undoes_it(string nested)
    {
        using var bench = new Bench();
        var inner = new OrganizationRequest(nested) { ["Requests"] = new OrganizationRequestCollection { Create("B") }, ["Settings"] = new ExecuteMultipleSettings() };
        var fault = Bench.Faults(() => bench.System.Execute(new ExecuteTransactionRequest { Requests = [Create("A"), inner] }));
        Assert.AreEqual(1, ((ExecuteTransactionFault)fault.Detail).FaultedRequestIndex);
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    [DataRow(true, 2)]
    [DataRow(false, 0)]
    public void P11_requests_run_in_order_and_answer_when_asked_to(bool returns, int answers)
    {
        var names = new List<string>();
        using var bench = new Bench(new StepSpec("Create", "account", 40, r => names.Add((string)r.Target["name"])));
        var response = (ExecuteTransactionResponse)bench.System.Execute(new ExecuteTransactionRequest { Requests = [Create("A"), Create("B")], ReturnResponses = returns });
        CollectionAssert.AreEqual(new[] { "A", "B" }, names);
        Assert.HasCount(answers, response.Responses);
    }

    [TestMethod]
    public void P11_stage_10_inside_ExecuteTransaction_is_in_the_transaction()
    {
        bool? inTransaction = null;
        using var bench = new Bench(new StepSpec("Create", "account", 10, r => inTransaction = r.Context.IsInTransaction));
        bench.System.Execute(new ExecuteTransactionRequest { Requests = [Create("A")] });
        Assert.IsTrue(inTransaction);
    }

    [TestMethod]
    [DataRow(true, true, 6)]
    [DataRow(true, false, 2)]
    [DataRow(false, true, 3)]
    [DataRow(false, false, 1)]
    public void P12_ExecuteMultiple_runs_each_item_alone(bool continues, bool returns, int items)
    {
        using var bench = new Bench();
        var bad = new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) };
        var response = (ExecuteMultipleResponse)bench.System.Execute(new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = continues, ReturnResponses = returns },
            Requests = [Create("A"), Create("B"), bad, Create("C"), bad, Create("D")],
        });
        Assert.HasCount(items, response.Responses);
        Assert.AreEqual(continues ? 4 : 2, bench.Count("account"));
    }

    [TestMethod]
    [DataRow(AssignRaises.Neither, "Assign")]
    [DataRow(AssignRaises.AssignRaisesUpdate, "Assign Update")]
    [DataRow(AssignRaises.UpdateRaisesAssign, "Assign")]
    [DataRow(AssignRaises.Both, "Assign Update")]
    public void P20_S1_says_whether_Assign_raises_Update(AssignRaises raises, string seen)
    {
        using var bench = new Bench(new SandboxSwitches { AssignRaises = raises }, null, new StepSpec("Assign", "lead", 20), new StepSpec("Update", "lead", 20));
        var lead = bench.CreateLead();
        bench.System.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = new EntityReference("systemuser", bench.Sandbox.Administrator) });
        Assert.AreEqual(seen, string.Join(' ', bench.Seen.Select(s => s.Split(' ')[0])));
        Assert.AreEqual(1, bench.Count("lead", "ownerid", bench.Sandbox.Administrator));
    }

    [TestMethod]
    [DataRow(AssignRaises.Neither, "Update")]
    [DataRow(AssignRaises.UpdateRaisesAssign, "Update Assign")]
    [DataRow(AssignRaises.Both, "Update Assign")]
    public void P20_S1_says_whether_Update_of_the_owner_raises_Assign(AssignRaises raises, string seen)
    {
        using var bench = new Bench(new SandboxSwitches { AssignRaises = raises }, null, new StepSpec("Assign", "lead", 10), new StepSpec("Update", "lead", 20));
        bench.System.Update(new Entity("lead", bench.CreateLead()) { ["ownerid"] = new EntityReference("systemuser", bench.Sandbox.Administrator) });
        Assert.AreEqual(seen, string.Join(' ', bench.Seen.Select(s => s.Split(' ')[0])));
        Assert.AreEqual(1, bench.Count("lead", "ownerid", bench.Sandbox.Administrator));
    }

    [TestMethod]
    public void P20_a_step_may_rewrite_the_assignee_in_stage_10()
    {
        var keep = Guid.Empty;
        using var bench = new Bench(new StepSpec("Assign", "lead", 10, r => r.Context.InputParameters["Assignee"] = new EntityReference("systemuser", keep)));
        keep = bench.Sandbox.SystemUser;
        var lead = bench.CreateLead();
        bench.System.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = new EntityReference("systemuser", bench.Sandbox.Administrator) });
        Assert.AreEqual(1, bench.Count("lead", "ownerid", keep));
    }

    [TestMethod]
    public void P21_CreateMultiple_raises_one_event_per_row_whose_parent_holds_Targets()
    {
        var parents = new List<int>();
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r =>
        {
            var bulk = Ancestors(r.Context).First(c => c.MessageName == "CreateMultiple");
            parents.Add(((EntityCollection)bulk.InputParameters["Targets"]).Entities.Count);
            Assert.AreEqual(1, r.Context.Depth);
        }));
        var response = (CreateMultipleResponse)bench.System.Execute(new CreateMultipleRequest { Targets = Leads("A", "B", "C") });
        CollectionAssert.AreEqual(new[] { 3, 3, 3 }, parents);
        CollectionAssert.AreEqual(new[] { "A", "B", "C" }, response.Ids.Select(id => bench.Read("lead", id, "lastname")["lastname"]).ToArray());
    }

    [TestMethod]
    public void P21_an_error_in_one_row_rolls_all_back()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            if ((string)r.Target["lastname"] == "B")
            {
                throw new InvalidPluginExecutionException("not B");
            }
        }));
        Bench.Faults(() => bench.System.Execute(new CreateMultipleRequest { Targets = Leads("A", "B") }));
        Assert.AreEqual(0, bench.Count("lead"));
    }

    [TestMethod]
    [DataRow(BulkStage10.InsideTransaction, true)]
    [DataRow(BulkStage10.OutsideTransaction, false)]
    public void P21_S4_says_whether_stage_10_of_a_row_is_in_the_transaction(BulkStage10 place, bool inside)
    {
        var seen = new List<bool>();
        using var bench = new Bench(new SandboxSwitches { BulkStage10 = place }, null, new StepSpec("Update", "lead", 10, r => seen.Add(r.Context.IsInTransaction)));
        var rows = new EntityCollection([new Entity("lead", bench.CreateLead()) { ["subject"] = "1" }, new Entity("lead", bench.CreateLead()) { ["subject"] = "2" }]);
        bench.System.Execute(new UpdateMultipleRequest { Targets = rows });
        CollectionAssert.AreEqual(new[] { inside, inside }, seen);
        Assert.AreEqual(1, bench.Count("lead", "subject", "2"));
    }

    [TestMethod]
    public void P23_a_custom_api_runs_its_plug_in_with_checked_parameters_and_default_answers()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Do", [("Name", 10, false), ("Times", 7, true)], [("Text", 10), ("Count", 7)]));
        var stage = 0;
        bench.Scripts["rec_Do"] = (plugin, services) =>
        {
            var run = new Run(plugin, services);
            stage = run.Context.Stage;
            Assert.IsFalse(run.Context.InputParameters.Contains("Times"));
            run.Context.OutputParameters["Text"] = run.Context.InputParameters["Name"] + "!";
        };
        var answer = bench.System.Execute(new OrganizationRequest("rec_Do") { ["Name"] = "Hello" });
        Assert.AreEqual("Hello!", answer["Text"]);
        Assert.AreEqual(0, answer["Count"]);
        Assert.AreEqual(30, stage);
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new OrganizationRequest("rec_Do"))).Message, "'Name' is missing");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new OrganizationRequest("rec_Do") { ["Name"] = "x", ["Nope"] = 1 })).Message, "'Nope' is not a parameter");
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(new OrganizationRequest("rec_Do") { ["Name"] = 5 })).Message, "must be a String");
        CollectionAssert.Contains(bench.Sandbox.Messages.ToList(), "rec_Do");
    }

    [TestMethod]
    public void P23_a_custom_api_without_plug_in_succeeds_and_is_empty()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Nothing", [], [("Id", 12)], withPlugin: false));
        Assert.AreEqual(Guid.Empty, bench.System.Execute(new OrganizationRequest("rec_Nothing"))["Id"]);
    }

    [TestMethod]
    public void P25_a_delete_takes_cascade_children_through_their_own_pipeline_and_removes_links()
    {
        using var bench = new Bench(new StepSpec("Delete", "rec_thing", 20));
        var parent = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "P" });
        bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "C", ["rec_parent"] = new EntityReference("rec_thing", parent) });
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["rec_thing"] = new EntityReference("rec_thing", parent) });
        bench.System.Delete("rec_thing", parent);
        Assert.HasCount(2, bench.Seen);
        Assert.AreEqual(0, bench.Count("rec_thing"));
        Assert.IsFalse(bench.Read("lead", lead, "rec_thing").Contains("rec_thing"));
    }

    [TestMethod]
    public void P25_the_Target_of_a_Delete_is_a_reference_and_a_child_that_refuses_keeps_its_parent()
    {
        var targets = new List<object>();
        var child = Guid.Empty;
        using var bench = new Bench(new StepSpec("Delete", "rec_thing", 20, r =>
        {
            targets.Add(r.Context.InputParameters["Target"]);
            if (r.Context.PrimaryEntityId == child)
            {
                throw new InvalidPluginExecutionException("not me");
            }
        }));
        var parent = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "P" });
        child = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "C", ["rec_parent"] = new EntityReference("rec_thing", parent) });
        Bench.Faults(() => bench.System.Delete("rec_thing", parent));
        CollectionAssert.AllItemsAreInstancesOfType(targets, typeof(EntityReference));
        Assert.AreEqual(2, bench.Count("rec_thing"));
    }

    [TestMethod]
    public void P48_an_unknown_message_and_an_unknown_parameter_are_refused_loudly()
    {
        using var bench = new Bench();
        Assert.AreEqual("Sandbox: not supported: message UpsertMultiple.", Bench.Faults(() => bench.System.Execute(new OrganizationRequest("UpsertMultiple"))).Message);
        var odd = new OrganizationRequest("Create") { ["Target"] = new Entity("lead"), ["Odd"] = 1 };
        StringAssert.StartsWith(Bench.Faults(() => bench.System.Execute(odd)).Message, "Sandbox: not supported: parameter 'Odd'");
    }

    [TestMethod]
    public void An_activity_runs_with_its_arguments_as_its_user()
    {
        using var bench = new Bench();
        var seller = bench.User("Sales Manager (sandbox)");
        var run = bench.Sandbox.RunActivity("LeadGovernance.Recorder.Echo", new Dictionary<string, object> { ["Lead"] = new EntityReference("lead", bench.CreateLead()) }, seller);
        Assert.AreEqual("Topic", run.Outputs["Topic"]);
        Assert.AreEqual(seller.ToString(), run.Outputs["User"]);
        StringAssert.StartsWith(run.Trace, "Echo of");
    }

    [TestMethod]
    public void Counters_tell_reads_and_writes_of_plug_ins()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            r.CreateAccount("A");
            r.System.RetrieveMultiple(new QueryExpression("account"));
        }) { Name = "counted" });
        bench.Sandbox.Counters.Reset();
        bench.CreateLead();
        Assert.AreEqual((1, 1, 1), (bench.Sandbox.Counters.PluginExecutions, bench.Sandbox.Counters.PluginReads, bench.Sandbox.Counters.PluginWrites));
        Assert.AreEqual(1, bench.Sandbox.Counters.ExecutionsByStep["counted"]);
        Assert.AreEqual(new PluginCall("counted", "write", "Create", "account"), bench.Sandbox.Counters.Calls[1]);
    }

    private static CreateRequest Create(string name) => new() { Target = new Entity("account") { ["name"] = name } };

    private static EntityCollection Leads(params string[] names) => new(names.Select(n => new Entity("lead") { ["lastname"] = n }).ToList());

    private static IEnumerable<IPluginExecutionContext> Ancestors(IPluginExecutionContext context)
    {
        for (var parent = context.ParentContext; parent is not null; parent = parent.ParentContext)
        {
            yield return parent;
        }
    }
}
