using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Data;

/// <summary>Many threads, each with a service of its own, on one sandbox. Whoever waits for ever is found by cancellation.</summary>
[TestClass]
public class ConcurrencyTests
{
    private const int Writers = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [TestMethod]
    public void Eight_writers_at_once_lose_nothing_and_roll_back_only_their_own()
    {
        const int Each = 40;
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            r.CreateAccount((string)r.Target["lastname"]);
            if ((string)r.Target["subject"] == "bad")
            {
                throw new InvalidPluginExecutionException("bad");
            }
        }));
        var sellers = Sellers(bench);
        var refused = 0;
        AllAtOnce(writer =>
        {
            var service = bench.Sandbox.ServiceFor(sellers[writer]);
            for (var i = 0; i < Each; i++)
            {
                try
                {
                    service.Execute(new CreateRequest { Target = new Entity("lead") { ["lastname"] = $"{writer}-{i}", ["subject"] = i % 4 == 3 ? "bad" : "good" } });
                }
                catch (global::System.ServiceModel.FaultException<OrganizationServiceFault>)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        });
        Assert.AreEqual(Writers * Each / 4, refused);
        Assert.AreEqual(Writers * Each * 3 / 4, bench.Count("lead"));
        Assert.AreEqual(Writers * Each * 3 / 4, bench.Count("account"));
        Assert.IsTrue(sellers.All(s => bench.Count("lead", "createdby", s) == Each * 3 / 4));
    }

    [TestMethod]
    public void Bulks_transactions_reads_and_jobs_at_once_lose_no_row_and_no_job()
    {
        const int Each = 10;
        var runs = 0;
        using var bench = new Bench(new StepSpec("Create", "lead", 40, _ => Interlocked.Increment(ref runs)) { Async = true });
        var sellers = Sellers(bench);
        var shared = bench.CreateLead("shared");
        AllAtOnce(writer =>
        {
            var service = bench.Sandbox.ServiceFor(sellers[writer]);
            for (var i = 0; i < Each; i++)
            {
                var batch = new EntityCollection(Enumerable.Range(0, 5).Select(n => new Entity("lead") { ["lastname"] = $"{writer}-{i}-{n}" }).ToList()) { EntityName = "lead" };
                service.Execute(new CreateMultipleRequest { Targets = batch });
                var together = new OrganizationRequestCollection
                {
                    new CreateRequest { Target = new Entity("account") { ["name"] = $"{writer}-{i}" } },
                    new CreateRequest { Target = new Entity("lead") { ["lastname"] = $"{writer}-{i}" } },
                };
                service.Execute(new ExecuteTransactionRequest { Requests = together });
                bench.System.Update(new Entity("lead", shared) { ["subject"] = $"{writer}-{i}" });
                Assert.AreEqual((i + 1) * 6, Own(service, sellers[writer]), "each writer sees his own rows, all of them");
                bench.Sandbox.RunJobs();
            }
        });
        bench.Sandbox.RunJobs();
        Assert.AreEqual((Writers * Each * 6) + 1, bench.Count("lead"));
        Assert.AreEqual(Writers * Each, bench.Count("account"));
        Assert.AreEqual((Writers * Each * 6) + 1, runs, "one job for each lead");
    }

    private static int Own(IOrganizationService service, Guid user)
    {
        var query = new QueryExpression("lead");
        query.Criteria.AddCondition("createdby", ConditionOperator.Equal, user);
        return service.RetrieveMultiple(query).Entities.Count;
    }

    private static Guid[] Sellers(Bench bench) => Enumerable.Range(0, Writers).Select(_ => bench.User("Sales Manager (sandbox)")).ToArray();

    /// <summary>Threads of their own, all started before the first works; an exception in any of them fails the test.</summary>
    private static void AllAtOnce(Action<int> work)
    {
        using var start = new Barrier(Writers);
        using var patience = new CancellationTokenSource(Patience);
        var tasks = Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(patience.Token);
                work(writer);
            },
            patience.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WaitAll(tasks, patience.Token);
    }
}
