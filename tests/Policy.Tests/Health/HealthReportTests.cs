using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Health;

[TestClass]
public sealed class HealthReportTests
{
    private static readonly HealthFinding Good = new(HealthCodes.Step, HealthState.Green, "guard");
    private static readonly HealthFinding Odd = new(HealthCodes.BypassRole, HealthState.Amber, "System Administrator");
    private static readonly HealthFinding Bad = new(HealthCodes.Charter, HealthState.Red, "2026", "LG1001");

    [TestMethod]
    public void The_worst_comes_first_and_names_the_whole()
    {
        var report = JObject.Parse(HealthReport.Write([Good, Odd, Bad], 1033));
        Assert.AreEqual("red", (string?)report["state"]);
        Assert.AreEqual("LG0501", (string?)report["findings"]![0]!["code"]);
        Assert.AreEqual("green", (string?)report["findings"]![2]!["state"]);
    }

    [TestMethod]
    public void Only_what_is_not_green_comes_with_a_remedy()
    {
        Assert.AreEqual("Step: guard.", Good.Words.English);
        StringAssert.EndsWith(Bad.Words.English, "correct the charter.");
        StringAssert.Contains(Bad.Words.German, "(LG1001)");
    }

    [TestMethod]
    public void Without_findings_all_is_well() => Assert.AreEqual(HealthState.Green, HealthReport.Worst([]));
}
