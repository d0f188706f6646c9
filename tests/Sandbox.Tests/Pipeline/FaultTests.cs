using System;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P44 [HX] handle-exceptions, [CH]; P45 [UPD] entity-operations-update-delete, [CO]; P46 [BA] sample; P48 another simulator's decision record.</summary>
[TestClass]
public class FaultTests
{
    [TestMethod]
    public void P44_a_fault_of_a_nested_request_reaches_the_caller_as_it_was()
    {
        using var bench = new Bench(
            new StepSpec("Create", "account", 20, _ => throw new InvalidPluginExecutionException("inner words")), new StepSpec("Create", "lead", 40, r => r.CreateAccount("A")));
        var fault = Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual((Bench.PluginRefused, "inner words"), (fault.Detail.ErrorCode, fault.Message));
    }

    [TestMethod]
    [DataRow(10)]
    [DataRow(40)]
    public void P44_the_trace_of_the_step_is_in_the_fault_whatever_the_stage(int stage)
    {
        using var bench = new Bench(new StepSpec("Create", "lead", stage, r =>
        {
            r.Tracing.Trace("so far");
            throw new InvalidPluginExecutionException("no");
        }));
        StringAssert.Contains(Bench.Faults(() => bench.CreateLead()).Detail.TraceText, "so far");
    }

    [TestMethod]
    [DataRow("Create", "prvCreateLead")]
    [DataRow("Retrieve", "prvReadLead")]
    [DataRow("RetrieveMultiple", "prvReadLead")]
    [DataRow("Update", "prvWriteLead")]
    [DataRow("Delete", "prvDeleteLead")]
    public void P45_a_missing_privilege_is_named(string message, string privilege)
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        var nobody = bench.Sandbox.ServiceFor(bench.User());
        var fault = Bench.Faults(() =>
        {
            switch (message)
            {
                case "Create":
                    nobody.Create(new Entity("lead") { ["lastname"] = "L" });
                    break;
                case "Retrieve":
                    nobody.Retrieve("lead", lead, new ColumnSet("subject"));
                    break;
                case "RetrieveMultiple":
                    nobody.RetrieveMultiple(new QueryExpression("lead"));
                    break;
                case "Update":
                    nobody.Update(new Entity("lead", lead) { ["subject"] = "S" });
                    break;
                default:
                    nobody.Delete("lead", lead);
                    break;
            }
        });
        Assert.AreEqual(-2147220960, fault.Detail.ErrorCode);
        StringAssert.Contains(fault.Message, privilege);
    }

    [TestMethod]
    public void P45_a_missing_row_has_its_code_in_every_message()
    {
        using var bench = new Bench();
        var id = Guid.NewGuid();
        var codes = new Action[]
        {
            () => bench.Read("lead", id, "subject"), () => bench.System.Update(new Entity("lead", id) { ["subject"] = "S" }), () => bench.System.Delete("lead", id),
        }.Select(a => Bench.Faults(a).Detail.ErrorCode);
        CollectionAssert.AreEqual(Enumerable.Repeat(-2147220969, 3).ToArray(), codes.ToArray());
    }

    [TestMethod]
    public void P45_null_in_a_required_column_is_named()
    {
        using var bench = new Bench();
        var fault = Bench.Faults(() => bench.System.Update(new Entity("lead", bench.CreateLead()) { ["ownerid"] = null }));
        Assert.AreEqual((-2147220989, "Attribute: ownerid cannot be set to NULL"), (fault.Detail.ErrorCode, fault.Message));
    }

    [TestMethod]
    public void P46_a_string_that_is_too_long_is_refused_in_the_platforms_words_and_one_that_just_fits_is_stored()
    {
        using var bench = new Bench();
        var fault = Bench.Faults(() => bench.CreateLead(new string('x', 51)));
        Assert.AreEqual(unchecked((int)0x80044331), fault.Detail.ErrorCode);
        Assert.AreEqual("A validation error occurred. The length of the 'lastname' attribute of the 'lead' entity exceeded the maximum allowed length of '50'.", fault.Message);
        bench.CreateLead(new string('x', 50));
        Assert.AreEqual(1, bench.Count("lead"));
    }

    [TestMethod]
    public void P48_an_unknown_table_column_and_message_are_refused_loudly()
    {
        using var bench = new Bench();
        var lead = bench.CreateLead();
        var refused = new Action[]
        {
            () => bench.System.Create(new Entity("leed")),
            () => bench.System.Create(new Entity("lead") { ["lastnam"] = "L" }),
            () => bench.System.Update(new Entity("lead", lead) { ["lastnam"] = "L" }),
            () => bench.System.Execute(new OrganizationRequest("Creat")),
            () => bench.System.Execute(new OrganizationRequest("Create") { ["Target"] = new Entity("lead") { ["lastname"] = "L" }, ["MSCRM.Odd"] = true }),
        };
        foreach (var action in refused)
        {
            var fault = Bench.Faults(action);
            StringAssert.StartsWith(fault.Message, "Sandbox: not supported: ");
            Assert.AreEqual(0x5AB0, fault.Detail.ErrorCode);
        }

        Assert.AreEqual(1, bench.Count("lead"));
    }
}
