using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests;

/// <summary>A public data set.</summary>
[TestClass]
public sealed class RealLeadsTests
{
    private const int Rows = 9240;

    [TestMethod]
    public void Every_lead_of_X_Education_gets_one_channel_one_stage_and_one_owner()
    {
        var file = SharedData.File("x-education", "Leads.csv");
        using var scratch = new Scratch();
        var run = Invocation.Of("demo", "--leads", file, "--map", RepositoryRoot.File("samples", "maps", "x-education.json"), "--json", "--quiet", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        var result = JObject.Parse(run.Data);
        var leads = result["leads"]!.ToList();

        Assert.HasCount(Rows, leads);
        Assert.AreEqual(Rows, leads.Select(lead => (string)lead["key"]!).Distinct().Count());
        Assert.IsTrue(leads.All(lead => lead["stage"]!.Type == JTokenType.String && lead["owner"]!.Type == JTokenType.String && lead["channel"]!.Type == JTokenType.String));
        Assert.AreEqual(37, (int)result["summary"]!["byChannel"]!["unknown"]!, "36 blank and one test row; nothing else is guessed.");
        Assert.AreEqual(677, (int)result["summary"]!["byChannel"]!["referral"]!, "Reference, Welingak Website, WeLearn; Referral Sites is web traffic.");
        Assert.AreEqual(1, (int)result["summary"]!["byChannel"]!["marketingAutomation"]!);
        Assert.AreEqual(Rows - 37 - 677 - 1, (int)result["summary"]!["byChannel"]!["inbound"]!);
        Assert.AreEqual(0, (int)result["summary"]!["byOwnerTeam"]!["Field Sales"]!, "None has the evidence or the maturity that field sales asks for.");
        Assert.IsGreaterThanOrEqualTo(Rows, (int)result["plugins"]!["executions"]!);
    }
}
