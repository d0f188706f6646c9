using System;
using System.Linq;
using System.ServiceModel;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P3 [TX] database-transactions; P5 [EF] event-framework, [HX] handle-exceptions; P10 logging-tracing.</summary>
[TestClass]
public class RollbackTests
{
    [TestMethod]
    public void P03_each_service_call_of_top_level_stage_10_commits_on_its_own()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 10, run =>
        {
            run.CreateAccount("first");
            try
            {
                run.System.Create(new Entity("account") { ["name"] = new string('x', 5000) });
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                // The second call fails alone.
            }

            run.CreateAccount("third");
            throw new InvalidPluginExecutionException("no");
        }));
        Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(2, bench.Count("account"));
    }

    [TestMethod]
    public void P05_a_column_a_role_and_a_row_written_by_nested_requests_are_as_before()
    {
        Guid lead = default, user = default, role = default;
        using var bench = new Bench(new StepSpec("Create", "account", 40, run =>
        {
            run.System.Update(new Entity("lead", lead) { ["subject"] = "changed" });
            run.System.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
            run.System.Delete("lead", lead);
            throw new InvalidPluginExecutionException("no");
        }));
        lead = bench.CreateLead();
        user = bench.User();
        role = bench.System.RetrieveMultiple(new QueryExpression("role")).Entities[0].Id;
        Bench.Faults(() => bench.System.Create(new Entity("account") { ["name"] = "A" }));
        Assert.AreEqual("Topic", bench.Read("lead", lead, "subject")["subject"]);
        Assert.AreEqual(0, bench.Count("systemuserroles", "systemuserid", user));
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P05_a_main_operation_that_fails_undoes_what_stage_20_wrote()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20, run =>
        {
            run.CreateAccount("early");
            run.Target["companyname"] = new string('x', 5000);
        }));
        Bench.Faults(() => bench.CreateLead());
        Assert.AreEqual(0, bench.Count("account") + bench.Count("lead"));
    }

    [TestMethod]
    public void P05_the_plug_in_of_a_custom_api_is_stage_30_and_undone_too()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.AddApi("rec_Do", [], []));
        bench.Scripts["rec_Do"] = (plugin, services) =>
        {
            new Run(plugin, services).CreateAccount("A");
            throw new InvalidPluginExecutionException("no");
        };
        Bench.Faults(() => bench.System.Execute(new OrganizationRequest("rec_Do")));
        Assert.AreEqual(0, bench.Count("account"));
    }

    [TestMethod]
    public void P10_the_trace_of_every_step_up_to_the_failing_one_remains_with_what_it_threw()
    {
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20, run => run.Tracing.Trace("early")),
            new StepSpec("Create", "lead", 40, _ => throw new InvalidPluginExecutionException("no luck")));
        Bench.Faults(() => bench.CreateLead());
        var log = bench.System.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet(true) }).Entities;
        Assert.HasCount(2, log);
        StringAssert.Contains(log.Single(l => l.Contains("exceptiondetails")).GetAttributeValue<string>("exceptiondetails"), "no luck");
    }

    [TestMethod]
    public void P10_the_trace_log_has_a_database_of_its_own_beside_the_organisations()
    {
        var folder = global::System.IO.Directory.CreateTempSubdirectory("bench").FullName;
        try
        {
            using (var bench = new Bench(new BenchSettings { Folder = folder }, new StepSpec("Create", "lead", 20, _ => throw new InvalidPluginExecutionException("no"))))
            {
                Bench.Faults(() => bench.CreateLead());
            }

            CollectionAssert.IsSubsetOf(new[] { "org.db", "outside.db" }, global::System.IO.Directory.GetFiles(folder).Select(f => global::System.IO.Path.GetFileName(f)).ToArray());
            using var again = Sandbox.Open(folder);
            Assert.HasCount(1, again.System.RetrieveMultiple(new QueryExpression("plugintracelog")).Entities);
        }
        finally
        {
            global::System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
