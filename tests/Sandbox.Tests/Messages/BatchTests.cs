using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>Source: P12 [XM] execute-multiple-requests; P18 use-upsert.</summary>
[TestClass]
public class BatchTests
{
    [TestMethod]
    public void P12_a_nested_ExecuteMultiple_faults_its_item_only()
    {
        using var bench = new Bench();
        var response = (ExecuteMultipleResponse)bench.System.Execute(Many(true, Create("A"), Many(true, Create("inner")), Create("B")));
        Assert.IsTrue(response.IsFaulted);
        Assert.AreEqual(1, response.Responses.Single(r => r.Fault is not null).RequestIndex);
        Assert.AreEqual(2, bench.Count("account"));
    }

    [TestMethod]
    public void P12_more_than_a_thousand_requests_fault_before_the_first()
    {
        using var bench = new Bench();
        StringAssert.Contains(Bench.Faults(() => bench.System.Execute(Many(true, [.. Enumerable.Range(0, 1001).Select(i => Create("A" + i))]))).Message, "1000");
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P12_inside_a_transactional_step_all_items_roll_back_with_it()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            r.System.Execute(Many(false, Create("A")));
            throw new InvalidPluginExecutionException("after");
        }));
        Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P12_a_fault_of_an_item_leaves_the_items_before_and_after_it()
    {
        using var bench = new Bench(new StepSpec("Create", "account", 40, r =>
        {
            if ((string)r.Target["name"] == "bad")
            {
                throw new InvalidPluginExecutionException("bad");
            }
        }));
        var response = (ExecuteMultipleResponse)bench.System.Execute(Many(true, Create("A"), Create("bad"), Create("C")));
        Assert.AreEqual("bad", response.Responses.Single(r => r.RequestIndex == 1).Fault.Message);
        Assert.AreEqual(2, bench.Count("account"));
    }

    [TestMethod]
    public void P18_Upsert_surfaces_as_Create_then_as_Update()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20), new StepSpec("Update", "lead", 20));
        var id = Guid.NewGuid();
        Assert.IsTrue(Upsert(bench, new Entity("lead", id) { ["lastname"] = "A" }).RecordCreated);
        var second = Upsert(bench, new Entity("lead") { ["leadid"] = id, ["lastname"] = "B" });
        Assert.AreEqual((false, id), (second.RecordCreated, second.Target.Id));
        CollectionAssert.AreEqual(new[] { "Create lead 20", "Update lead 20" }, bench.Seen);
        Assert.AreEqual(1, bench.Count("lead", "lastname", "B"));
    }

    [TestMethod]
    public void P18_Upsert_without_id_creates_a_row_each_time()
    {
        using var bench = new Bench();
        Assert.AreNotEqual(Upsert(bench, new Entity("lead") { ["lastname"] = "A" }).Target.Id, Upsert(bench, new Entity("lead") { ["lastname"] = "A" }).Target.Id);
        Assert.AreEqual(2, bench.Count("lead"));
    }

    private static UpsertResponse Upsert(Bench bench, Entity row) => (UpsertResponse)bench.System.Execute(new UpsertRequest { Target = row });

    private static CreateRequest Create(string name) => new() { Target = new Entity("account") { ["name"] = name } };

    private static ExecuteMultipleRequest Many(bool continues, params OrganizationRequest[] requests)
    {
        var request = new ExecuteMultipleRequest { Settings = new ExecuteMultipleSettings { ContinueOnError = continues, ReturnResponses = true }, Requests = [] };
        request.Requests.AddRange(requests);
        return request;
    }
}
