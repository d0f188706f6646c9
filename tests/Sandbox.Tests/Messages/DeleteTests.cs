using System;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Messages;

/// <summary>Source: P25 relationship behaviour (Microsoft), with the cascade types of the solution's relationships; P26 [REG] register-plug-in.</summary>
[TestClass]
public class DeleteTests
{
    [TestMethod]
    public void P25_a_child_whose_step_throws_keeps_the_parent_too()
    {
        Guid child = Guid.Empty;
        using var bench = new Bench(new StepSpec("Delete", "rec_thing", 40, r =>
        {
            Assert.IsInstanceOfType<EntityReference>(r.Context.InputParameters["Target"]);
            if (r.Context.PrimaryEntityId == child)
            {
                throw new InvalidPluginExecutionException("not this one");
            }
        }));
        var parent = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "P" });
        child = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "C", ["rec_parent"] = new EntityReference("rec_thing", parent) });
        Assert.AreEqual("not this one", Bench.Faults(() => bench.System.Delete("rec_thing", parent)).Message);
        Assert.AreEqual(2, bench.Count("rec_thing"));
    }

    [TestMethod]
    public void P25_a_child_of_a_restricting_relationship_stops_the_delete()
    {
        using var bench = new Bench(new SandboxSwitches(), s => s.Relationships = s.Relationships.Replace("<CascadeDelete>Cascade<", "<CascadeDelete>Restrict<", StringComparison.Ordinal));
        var parent = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "P" });
        var child = bench.System.Create(new Entity("rec_thing") { ["rec_name"] = "C", ["rec_parent"] = new EntityReference("rec_thing", parent) });
        StringAssert.Contains(Bench.Faults(() => bench.System.Delete("rec_thing", parent)).Message, "rec_thing_parent");
        bench.System.Delete("rec_thing", child);
        bench.System.Delete("rec_thing", parent);
        Assert.AreEqual(0, bench.Count("rec_thing"));
    }

    [TestMethod]
    public void P26_a_delete_needs_its_right_and_its_pre_image_shows_what_goes()
    {
        var seen = "";
        using var bench = new Bench(new StepSpec("Delete", "lead", 40, r => seen = (string)r.Context.PreEntityImages["row"]["subject"]) { Images = [new ImageSpec("row", 0, "subject")] });
        var lead = bench.CreateLead();
        StringAssert.Contains(Bench.Faults(() => bench.Sandbox.ServiceFor(bench.User("Salesperson (sandbox)")).Delete("lead", lead)).Message, "prvDeleteLead");
        bench.System.Delete("lead", lead);
        Assert.AreEqual("Topic", seen);
    }
}
