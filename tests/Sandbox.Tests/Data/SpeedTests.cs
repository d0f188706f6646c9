using System.Diagnostics;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Data;

[TestClass]
public class SpeedTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Thousand_creates_and_updates_with_two_steps_each_take_less_than_four_seconds()
    {
        using var bench = new Bench(
            new StepSpec("Create", "lead", 20, r => r.Target["companyname"] = "C"), new StepSpec("Create", "lead", 40),
            new StepSpec("Update", "lead", 10) { Images = [new ImageSpec("before", 0, "subject,companyname,ownerid,statecode")] }, new StepSpec("Update", "lead", 40));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++)
        {
            bench.System.Update(new Entity("lead", bench.CreateLead()) { ["subject"] = "S" });
        }

        TestContext.WriteLine($"1,000 creates and updates: {watch.ElapsedMilliseconds} ms");
        Assert.IsLessThan(4000, watch.ElapsedMilliseconds);
    }
}
