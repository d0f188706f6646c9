using System;
using System.Linq;
using System.Threading;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Tests.Data;

[TestClass]
public class ConcurrencyTests
{
    [TestMethod]
    public void Eight_writers_at_once_lose_nothing_and_roll_back_only_their_own()
    {
        const int Writers = 8;
        const int Each = 40;
        using var bench = new Bench(new StepSpec("Create", "lead", 40, r =>
        {
            r.CreateAccount((string)r.Target["lastname"]);
            if ((string)r.Target["subject"] == "bad")
            {
                throw new InvalidPluginExecutionException("bad");
            }
        }));
        var sellers = Enumerable.Range(0, Writers).Select(_ => bench.User("Sales Manager (sandbox)")).ToArray();
        var refused = 0;
        var threads = sellers.Select((seller, writer) => new Thread(() =>
        {
            var service = bench.Sandbox.ServiceFor(seller);
            for (var i = 0; i < Each; i++)
            {
                try
                {
                    service.Execute(new CreateRequest { Target = new Entity("lead") { ["lastname"] = $"{writer}-{i}", ["subject"] = i % 4 == 3 ? "bad" : "good" } });
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.AreEqual(Writers * Each / 4, refused);
        Assert.AreEqual(Writers * Each * 3 / 4, bench.Count("lead"));
        Assert.AreEqual(Writers * Each * 3 / 4, bench.Count("account"));
        Assert.IsTrue(sellers.All(s => bench.Count("lead", "createdby", s) == Each * 3 / 4));
    }
}
