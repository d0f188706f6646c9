using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Sandbox.Tests;

[TestClass]
public class SmokeTests
{
    [TestMethod]
    public void A_plug_in_of_an_imported_zip_changes_what_is_stored()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20, run => run.Target["subject"] = "changed"));
        var lead = bench.CreateLead();
        Assert.AreEqual("changed", bench.Read("lead", lead, "subject")["subject"]);
    }
}
