using System;
using System.Globalization;
using System.IO;
using System.Linq;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Data;

[TestClass]
public class OptionTests
{
    [TestMethod]
    public void The_organisation_has_the_name_it_was_given()
    {
        using var sandbox = Bench.NewSandbox(new SandboxOptions { Name = "Kontor" });
        Assert.AreEqual("Kontor", sandbox.System.Retrieve("organization", sandbox.OrganizationId, new ColumnSet("name"))["name"]);
    }

    [TestMethod]
    public void The_clock_may_stand_at_a_moment_from_the_beginning()
    {
        var monday = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        using var sandbox = Bench.NewSandbox(new SandboxOptions { StartAt = monday });
        var lead = sandbox.System.Create(new Entity("lead") { ["lastname"] = "L" });
        Assert.AreEqual(monday, sandbox.System.Retrieve("lead", lead, new ColumnSet("createdon"))["createdon"]);
    }

    [TestMethod]
    public void A_folder_that_holds_a_sandbox_is_emptied_when_that_is_asked_for_only()
    {
        var folder = Path.Combine(Path.GetTempPath(), "sandbox" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        try
        {
            using (var first = Bench.NewSandbox(new SandboxOptions { Folder = folder }))
            {
                first.System.Create(new Entity("lead") { ["lastname"] = "L" });
            }

            StringAssert.Contains(Assert.ThrowsExactly<IOException>(() => Bench.NewSandbox(new SandboxOptions { Folder = folder })).Message, "set Recreate");
            using var second = Bench.NewSandbox(new SandboxOptions { Folder = folder, Recreate = true });
            Assert.IsFalse(second.System.RetrieveMultiple(new QueryExpression("lead")).Entities.Any());
        }
        finally
        {
            global::System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void A_message_may_be_given_more_time()
    {
        var watch = new HandSetWatch();
        using var bench = new Bench(new BenchSettings { Watch = watch, TimeLimit = TimeSpan.FromMinutes(5) }, new StepSpec("Create", "lead", 40, r =>
        {
            watch.Advance(minutes: 4.9);
            r.CreateAccount("in time");
        }));
        bench.CreateLead();
        Assert.AreEqual(1, bench.Count("account"));
    }
}
