using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>A charter that was spoiled after set-up, or is about to be.</summary>
[TestClass]
public sealed class BrokenCharterScenarios
{
    [TestMethod]
    public void With_an_unreadable_charter_saves_go_on_and_only_the_gate_closes()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var charter = office.System.RetrieveMultiple(new QueryExpression("lgov_charter")).Entities.Single().Id;
        office.System.Update(new Entity("lgov_charter", charter) { ["lgov_settings"] = "{ \"thresholds\": 1" });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        office.Set(office.Ina, id, ("jobtitle", "CEO"));
        Assert.AreEqual("CEO", office.Read(id)["jobtitle"]);
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", new EntityReference("team", office.Field)))), "LG0003");
    }

    [TestMethod]
    public void A_charter_that_asks_for_keys_can_not_be_set_to_enforce_by_hand()
    {
        using var office = Office.Bare();
        office.SetUp("observe", keys: 2);
        var charter = office.System.RetrieveMultiple(new QueryExpression("lgov_charter")).Entities.Single().Id;
        var enforce = new OptionSetValue(723100002);

        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_charter", charter) { ["lgov_level"] = enforce })), "LG0013");
        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_charter", charter) { ["lgov_level"] = enforce, ["lgov_keysrequired"] = 1 })), "LG0013");
        StringAssert.StartsWith(Office.Refused(() => office.System.Create(new Entity("lgov_charter") { ["lgov_name"] = "Second", ["lgov_level"] = enforce })), "LG0013");
        office.System.Update(new Entity("lgov_charter", charter) { ["lgov_level"] = new OptionSetValue(723100000) });
    }

    [TestMethod]
    public void A_charter_without_keys_can_be_set_to_enforce_and_then_asks_for_none()
    {
        using var office = Office.Bare();
        office.SetUp("observe", keys: 0);
        var charter = office.System.RetrieveMultiple(new QueryExpression("lgov_charter")).Entities.Single().Id;

        office.System.Update(new Entity("lgov_charter", charter) { ["lgov_level"] = new OptionSetValue(723100002) });

        StringAssert.StartsWith(Office.Refused(() => office.System.Update(new Entity("lgov_charter", charter) { ["lgov_keysrequired"] = 2 })), "LG0013");
    }

    [TestMethod]
    [DataRow("lgov_charter", "lgov_level")]
    [DataRow("lgov_charter", "lgov_bulkmode")]
    [DataRow("lgov_charterrule", "lgov_accountable")]
    [DataRow("lgov_charterrule", "lgov_channel")]
    [DataRow("lgov_charterrule", "lgov_code")]
    [DataRow("lgov_criterion", "lgov_stage")]
    public void An_empty_cell_that_the_charter_needs_closes_the_gate_and_the_trace_names_the_row(string table, string column)
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Robot, Leads.Srl(office.Channel("inbound")));
        var row = office.System.RetrieveMultiple(new QueryExpression(table)).Entities.First();
        office.System.Update(new Entity(table, row.Id) { [column] = null });
        office.Sandbox.Clock.Set(Office.Monday.AddSeconds(15));

        office.Set(office.Ina, id, ("jobtitle", "CEO"));
        Assert.AreEqual("CEO", office.Read(id)["jobtitle"]);
        StringAssert.StartsWith(Office.Refused(() => office.Set(office.Ina, id, ("ownerid", new EntityReference("team", office.Field)))), "LG0003");
        var traces = office.System.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet("messageblock") }).Entities;
        Assert.IsTrue(
            traces.Any(trace => trace.GetAttributeValue<string>("messageblock") is { } text && text.Contains($"LG1012: {table} ") && text.Contains($"{column} is empty")),
            $"a trace names {table} and {column}");
    }
}
