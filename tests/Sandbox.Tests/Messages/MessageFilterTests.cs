using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>sdkmessage and sdkmessagefilter, as a plug-in looks them up before it registers a step (bulk operations, Microsoft; entity reference of each table).</summary>
[TestClass]
public class MessageFilterTests
{
    [TestMethod]
    [DataRow("Create")]
    [DataRow("Update")]
    [DataRow("Delete")]
    [DataRow("Assign")]
    [DataRow("SetState")]
    [DataRow("SetStateDynamicEntity")]
    [DataRow("Merge")]
    [DataRow("QualifyLead")]
    [DataRow("Restore")]
    [DataRow("GrantAccess")]
    [DataRow("ModifyAccess")]
    [DataRow("RevokeAccess")]
    [DataRow("Associate")]
    [DataRow("Disassociate")]
    [DataRow("Retrieve")]
    [DataRow("RetrieveMultiple")]
    [DataRow("CreateMultiple")]
    [DataRow("UpdateMultiple")]
    public void Each_event_of_lead_is_there_before_any_step_and_the_sandbox_can_do_it(string message)
    {
        using var sandbox = Bench.NewSandbox(new SandboxOptions());
        Assert.AreEqual(1, Filters(sandbox.System, message, "lead").Entities.Count);
        CollectionAssert.Contains(sandbox.Messages.ToArray(), message);
    }

    [TestMethod]
    [DataRow("AddMembersTeam", "team", 1)]
    [DataRow("RemoveMembersTeam", "team", 1)]
    [DataRow("SetState", "team", 0)]
    [DataRow("Assign", "team", 0)]
    [DataRow("QualifyLead", "account", 0)]
    [DataRow("Merge", "account", 1)]
    [DataRow("Merge", "task", 0)]
    [DataRow("Create", "opportunity", 1)]
    [DataRow("Create", "teammembership", 0)]
    [DataRow("RetrieveMultiple", "teammembership", 1)]
    [DataRow("Create", "rec_thing", 1)]
    [DataRow("SetState", "rec_thing", 1)]
    [DataRow("Assign", "rec_thing", 1)]
    public void A_table_has_the_events_it_supports_whoever_brought_it(string message, string table, int count)
    {
        using var bench = new Bench();
        Assert.AreEqual(count, Filters(bench.System, message, table).Entities.Count);
    }

    [TestMethod]
    public void Ids_are_the_same_in_every_sandbox_and_an_import_adds_no_second_row()
    {
        using var one = new Bench(new StepSpec("Create", "lead", 20), new StepSpec("SetState", "rec_thing", 20));
        using var other = new Bench();
        one.Import(one.Solution.Zip());
        foreach (var (message, table) in new[] { ("Create", "lead"), ("SetState", "rec_thing") })
        {
            Assert.AreEqual(Filters(other.System, message, table).Entities.Single().Id, Filters(one.System, message, table).Entities.Single().Id);
        }
    }

    [TestMethod]
    public void A_custom_api_is_an_event_without_table()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Do", [], []));
        Assert.AreEqual(1, Filters(bench.System, "rec_Do", "none").Entities.Count);
    }

    [TestMethod]
    public void An_import_refuses_a_step_on_a_message_that_is_no_event_of_its_table() => StringAssert.Contains(
        Assert.ThrowsExactly<SolutionImport.SolutionImportException>(() => new Bench(new StepSpec("QualifyLead", "account", 10))).Message, "QualifyLead is no event of 'account'");

    [TestMethod]
    public void A_plug_in_finds_its_own_types_by_name()
    {
        using var bench = new Bench();
        var query = new QueryExpression("plugintype") { ColumnSet = new ColumnSet("name", "typename", "pluginassemblyid", "isworkflowactivity") };
        query.Criteria.AddCondition("typename", ConditionOperator.Equal, TinySolution.Recorder);
        var type = bench.Sandbox.ServiceFor(bench.User()).RetrieveMultiple(query).Entities.Single();
        Assert.AreEqual((Guid.Parse(TinySolution.RecorderId), TinySolution.Recorder, false), (type.Id, type["name"], type["isworkflowactivity"]));
        Assert.AreEqual("LeadGovernance.Recorder", bench.Read("pluginassembly", type.GetAttributeValue<EntityReference>("pluginassemblyid").Id, "name")["name"]);
    }

    private static EntityCollection Filters(IOrganizationService service, string message, string table)
    {
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("sdkmessageid") };
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, message);
        return service.RetrieveMultiple(query);
    }
}
