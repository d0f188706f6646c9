using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Data;

/// <summary>Source: P45 [UPD] entity-operations-update-delete, [CO]; P46 [BA] sample; P48 another simulator's decision record.</summary>
[TestClass]
public class RowTests
{
    public static IEnumerable<object[]> WrongValues =>
    [
        ["subject", 5, unchecked((int)0x80040203)],
        ["subject", new string('x', 301), unchecked((int)0x80044331)],
        ["leadsourcecode", new OptionSetValue(99), unchecked((int)0x8004431A)],
        ["leadsourcecode", 1, unchecked((int)0x80040203)],
        ["numberofemployees", -1, unchecked((int)0x80044330)],
        ["parentaccountid", new EntityReference("contact", Guid.NewGuid()), unchecked((int)0x80040203)],
        ["parentaccountid", new EntityReference("account", Guid.NewGuid()), unchecked((int)0x80040217)],
        ["nosuchcolumn", "x", 0x5AB0],
        ["createdon", DateTime.UtcNow, 0x5AB0],
        ["ownerid", null!, -2147220989],
        ["budgetamount", new Money(1_000_000_000_000_000m), unchecked((int)0x80044330)],
        ["budgetamount", 5m, unchecked((int)0x80040203)],
        ["address1_latitude", 90.5, unchecked((int)0x80044330)],
        ["address1_latitude", double.NaN, unchecked((int)0x80044330)],
        ["address1_latitude", double.NegativeInfinity, unchecked((int)0x80044330)],
        ["address1_latitude", 1e300, unchecked((int)0x80044330)],
        ["address1_latitude", 5m, unchecked((int)0x80040203)],
        ["donotphone", "true", unchecked((int)0x80040203)],
        ["donotphone", new OptionSetValue(1), unchecked((int)0x80040203)],
        ["estimatedclosedate", "2026-03-12", unchecked((int)0x80040203)],
        ["estimatedclosedate", new DateTime(1752, 12, 31, 0, 0, 0, DateTimeKind.Utc), unchecked((int)0x80040203)],
        ["parentaccountid", Guid.NewGuid(), unchecked((int)0x80040203)],
        ["parentaccountid", new EntityReference("leed", Guid.NewGuid()), unchecked((int)0x80040203)],
        ["description", new string('x', 2001), unchecked((int)0x80044331)],
        ["statuscode", new OptionSetValue(99), unchecked((int)0x8004431A)],
        ["fullname_", 1, 0x5AB0],
    ];

    [TestMethod]
    [DataRow("rec_count", 11, unchecked((int)0x80044330))]
    [DataRow("rec_count", -1, unchecked((int)0x80044330))]
    [DataRow("rec_count", 1L, unchecked((int)0x80040203))]
    [DataRow("rec_rate", 1.5, unchecked((int)0x80040203), DisplayName = "a double is no decimal")]
    [DataRow("rec_name", 'x', unchecked((int)0x80040216), DisplayName = "a letter can't be sent at all")]
    [DataRow("rec_flag", 1, unchecked((int)0x80040203))]
    public void An_imported_column_refuses_as_its_metadata_say(string column, object value, int code)
    {
        using var bench = new Bench();
        var fault = Bench.Faults(() => bench.System.Create(new Entity("rec_thing") { [column] = value }));
        Assert.AreEqual(code, fault.Detail.ErrorCode, fault.Message);
        Assert.AreEqual(0, bench.Count("rec_thing"));
    }

    [TestMethod]
    public void One_unknown_choice_among_several_is_refused_with_the_known_ones()
    {
        using var bench = new Bench();
        var fault = Bench.Faults(() => bench.System.Create(new Entity("rec_thing") { ["rec_tags"] = new OptionSetValueCollection([new OptionSetValue(100000000), new OptionSetValue(5)]) }));
        Assert.AreEqual(unchecked((int)0x8004431A), fault.Detail.ErrorCode);
        StringAssert.EndsWith(fault.Message, "Accepted Values: 100000000,100000001");
        Assert.AreEqual(unchecked((int)0x80044330), Bench.Faults(() => bench.System.Create(new Entity("rec_thing") { ["rec_rate"] = 100.01m })).Detail.ErrorCode);
    }

    [TestMethod]
    [DynamicData(nameof(WrongValues))]
    public void P45_P46_P48_a_value_that_a_column_can_not_hold_is_refused_with_the_platforms_code(string column, object? value, int code)
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        var fault = Bench.Faults(() => bench.System.Update(new Entity("lead", lead) { [column] = value }));
        Assert.AreEqual(code, fault.Detail.ErrorCode, fault.Message);
    }

    [TestMethod]
    public void P45_missing_rows_and_missing_keys_are_named()
    {
        using var bench = new Bench();
        var id = Guid.NewGuid();
        Assert.AreEqual($"lead With Id = {id} Does Not Exist", Bench.Faults(() => bench.Read("lead", id, "subject")).Message);
        Assert.AreEqual(-2147220969, Bench.Faults(() => bench.System.Update(new Entity("lead", id) { ["subject"] = "x" })).Detail.ErrorCode);
        Assert.AreEqual("Entity Id must be specified for Update", Bench.Faults(() => bench.System.Update(new Entity("lead") { ["subject"] = "x" })).Message);
        StringAssert.StartsWith(Bench.Faults(() => bench.System.Create(new Entity("leed"))).Message, "Sandbox: not supported: table 'leed'");
    }

    [TestMethod]
    public void A_new_row_gets_owner_state_names_and_defaults()
    {
        using var bench = new Bench();
        bench.Sandbox.Clock.Set(new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc));
        var seller = bench.User("Salesperson (sandbox)");
        var id = bench.Sandbox.ServiceFor(seller).Create(new Entity("lead") { ["firstname"] = "Eva", ["lastname"] = "Meier" });
        var row = bench.System.Retrieve("lead", id, new ColumnSet(true));
        Assert.AreEqual("Eva Meier", row["fullname"]);
        Assert.AreEqual(seller, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual("Some One", row.GetAttributeValue<EntityReference>("ownerid").Name);
        Assert.AreEqual(seller, row.GetAttributeValue<EntityReference>("owninguser").Id);
        Assert.AreEqual(bench.Sandbox.RootBusinessUnit, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.AreEqual(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.AreEqual(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.IsFalse((bool)row["decisionmaker"]);
        Assert.AreEqual(bench.Sandbox.Clock.Now, row["createdon"]);
        Assert.IsFalse(row.Contains("budgetstatus"), "a choice without default stays unanswered");
        var version = row.GetAttributeValue<long>("versionnumber");
        bench.System.Update(new Entity("lead", id) { ["lastname"] = "Huber" });
        var after = bench.Read("lead", id, "fullname", "versionnumber");
        Assert.AreEqual("Eva Huber", after["fullname"]);
        Assert.IsGreaterThan(version, after.GetAttributeValue<long>("versionnumber"));
    }

    [TestMethod]
    public void A_state_takes_its_default_status_and_refuses_another_states()
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        bench.System.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(2) });
        Assert.AreEqual(4, bench.Read("lead", lead, "statuscode").GetAttributeValue<OptionSetValue>("statuscode").Value);
        var fault = Bench.Faults(() => bench.System.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(3) }));
        StringAssert.Contains(fault.Message, "3 is not a valid status code for state code 0");
    }

    [TestMethod]
    public void Money_gets_currency_rate_and_base_amount()
    {
        using var bench = new Bench();
        var dollar = bench.System.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["exchangerate"] = 1.25m, ["currencyprecision"] = 2,
        });
        var lead = bench.System.Create(new Entity("lead") { ["lastname"] = "L", ["budgetamount"] = new Money(100m), ["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar) });
        var row = bench.Read("lead", lead, "budgetamount_base", "exchangerate");
        Assert.AreEqual(80m, row.GetAttributeValue<Money>("budgetamount_base").Value);
        Assert.AreEqual(1.25m, row["exchangerate"]);
        bench.System.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(50m) });
        Assert.AreEqual(40m, bench.Read("lead", lead, "budgetamount_base").GetAttributeValue<Money>("budgetamount_base").Value);
    }

    [TestMethod]
    public void A_sandbox_in_a_folder_can_be_opened_again_with_its_tables_and_steps()
    {
        var folder = global::System.IO.Path.Combine(global::System.IO.Path.GetTempPath(), "sandbox" + Guid.NewGuid().ToString("N"));
        try
        {
            Guid thing;
            var zip = folder + ".zip";
            global::System.IO.File.WriteAllBytes(zip, new TinySolution().Zip());
            using (var first = Bench.NewSandbox(new SandboxOptions { Folder = folder, Name = "kept" }))
            {
                first.Import(zip);
                thing = first.System.Create(new Entity("rec_thing") { ["rec_name"] = "N", ["rec_rate"] = 2.5m });
            }

            using var again = Sandbox.Open(folder);
            var row = again.System.Retrieve("rec_thing", thing, new ColumnSet("rec_rate", "rec_flag"));
            Assert.AreEqual(2.5m, row["rec_rate"]);
            Assert.IsTrue((bool)row["rec_flag"]);
            global::System.IO.File.Delete(zip);
        }
        finally
        {
            global::System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
