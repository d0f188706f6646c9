using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace LeadGovernance.Sandbox.Tests.Pipeline;

/// <summary>Source: P34 [IMP] impersonate-a-user; P37 dotnet/api and, for the format string, another simulator's code.</summary>
[TestClass]
public class ServiceTests
{
    [TestMethod]
    public void P34_a_step_that_impersonates_runs_as_its_user_and_knows_who_began()
    {
        (Guid User, Guid Initiating, Guid Creator) seen = default;
        var step = new StepSpec("Create", "lead", 40, r =>
        {
            var account = r.Factory.CreateOrganizationService(Guid.Empty).Create(new Entity("account") { ["name"] = "A" });
            seen = (r.Context.UserId, r.Context.InitiatingUserId, r.System.Retrieve("account", account, new("createdby")).GetAttributeValue<EntityReference>("createdby").Id);
        });
        using var bench = new Bench(step);
        var (manager, seller) = (bench.User("Sales Manager (sandbox)"), bench.User("Salesperson (sandbox)"));
        bench.System.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["impersonatinguserid"] = new EntityReference("systemuser", manager) });
        bench.Sandbox.ServiceFor(seller).Create(new Entity("lead") { ["lastname"] = "L" });
        Assert.AreEqual((manager, seller, manager), seen);
    }

    [TestMethod]
    public void P34_a_service_of_another_user_has_that_users_privileges_only()
    {
        var nobody = Guid.Empty;
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r => r.Factory.CreateOrganizationService(nobody).Create(new Entity("account") { ["name"] = "A" })));
        nobody = bench.User();
        StringAssert.Contains(Bench.Faults(() => bench.CreateLead()).Message, "prvCreateAccount");
    }

    [TestMethod]
    public void P34_services_act_as_SYSTEM_as_the_caller_or_as_somebody()
    {
        var manager = Guid.Empty;
        var creators = new List<Guid>();
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            foreach (var user in new Guid?[] { null, Guid.Empty, manager })
            {
                var service = r.Factory.CreateOrganizationService(user);
                var account = service.Create(new Entity("account") { ["name"] = "A" });
                creators.Add(r.System.Retrieve("account", account, new("createdby")).GetAttributeValue<EntityReference>("createdby").Id);
            }

            Assert.AreEqual(r.Context.UserId, r.Context.InitiatingUserId);
        }));
        manager = bench.User("Sales Manager (sandbox)");
        var seller = bench.User("Salesperson (sandbox)");
        bench.Sandbox.ServiceFor(seller).Create(new Entity("lead") { ["lastname"] = "L" });
        CollectionAssert.AreEqual(new[] { bench.Sandbox.SystemUser, seller, manager }, creators);
    }

    [TestMethod]
    public void P34_an_application_user_is_told_from_a_person()
    {
        var seen = new List<bool>();
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => seen.Add(r.Context.IsApplicationUser && r.Context.InitiatingUserApplicationId != Guid.Empty)));
        var robot = bench.Sandbox.AddUser("# Import", "robot@example.com", application: true, roles: "Sales Manager (sandbox)");
        bench.Sandbox.ServiceFor(robot).Create(new Entity("lead") { ["lastname"] = "L" });
        bench.CreateLead();
        CollectionAssert.AreEqual(new[] { true, false }, seen);
    }

    [TestMethod]
    [DataRow(typeof(IExecutionContext))]
    [DataRow(typeof(IPluginExecutionContext))]
    [DataRow(typeof(IPluginExecutionContext2))]
    [DataRow(typeof(IPluginExecutionContext3))]
    [DataRow(typeof(IPluginExecutionContext4))]
    [DataRow(typeof(IPluginExecutionContext5))]
    [DataRow(typeof(IPluginExecutionContext6))]
    [DataRow(typeof(IPluginExecutionContext7))]
    [DataRow(typeof(IOrganizationServiceFactory))]
    [DataRow(typeof(ITracingService))]
    [DataRow(typeof(ILogger))]
    public void P37_a_step_gets_each_service_it_asks_for(Type service)
    {
        object? got = null;
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r => got = r.Services.GetService(service)));
        bench.CreateLead();
        Assert.IsInstanceOfType(got, service);
    }

    [TestMethod]
    public void P37_the_logger_takes_every_line_and_runs_what_it_is_asked_to_run()
    {
        var ran = 0;
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r =>
        {
            var logger = (ILogger)r.Services.GetService(typeof(ILogger))!;
            logger.AddCustomProperty("a", "b");
            using (logger.BeginScope("scope {0}", 1))
            {
                logger.LogInformation("line {0}", 1);
                logger.LogMetric("m", 1);
                logger.Execute("activity", () => ran++);
                logger.ExecuteAsync("activity", () => global::System.Threading.Tasks.Task.FromResult(ran++)).Wait();
            }

            Assert.IsTrue(logger.IsEnabled(LogLevel.Information));
        }));
        bench.CreateLead();
        Assert.AreEqual(2, ran);
    }

    [TestMethod]
    public void P37_unknown_services_are_null_and_a_bad_trace_format_throws()
    {
        var services = new List<object?>();
        using var bench = new Bench(new StepSpec("Create", "lead", 20, r =>
        {
            services.Add(r.Services.GetService(typeof(IServiceEndpointNotificationService)));
            services.Add(r.Services.GetService(typeof(IDisposable)));
            Assert.ThrowsExactly<FormatException>(() => r.Tracing.Trace("{1}", "one"));
        }));
        bench.CreateLead();
        Assert.IsTrue(services.TrueForAll(s => s is null));
    }
}
