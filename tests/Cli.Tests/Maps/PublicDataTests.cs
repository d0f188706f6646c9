using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Cli.Tests.Maps;

/// <summary>Public data sets of sellers, through the maps that ship with the samples.</summary>
[TestClass]
public sealed class PublicDataTests
{
    [TestMethod]
    public void Of_8000_leads_of_Olist_1309_say_nothing_about_their_source_and_web_referrals_are_inbound()
    {
        var result = Play("olist.json", SharedData.File("olist-marketing-funnel", "olist_marketing_qualified_leads_dataset.csv"));
        Assert.HasCount(8000, result["leads"]!.ToList());
        Assert.AreEqual(1309, Channel(result, "unknown"), "1,099 unknown, 150 other, 60 blank.");
        Assert.AreEqual(0, Channel(result, "referral"), "Referral there is traffic from other sites.");
        Assert.AreEqual(0, Channel(result, "socialSelling"), "Social there is traffic to a landing page.");
        Assert.AreEqual(493, Channel(result, "marketingAutomation"));
        Assert.AreEqual(8000 - 1309 - 493, Channel(result, "inbound"));
        Assert.AreEqual(0, (int)result["summary"]!["byOwnerTeam"]!["Field Sales"]!);
    }

    [TestMethod]
    public void Of_448_opportunities_of_Salvirt_12_say_nothing_about_their_source_and_the_line_tells_them_apart()
    {
        var result = Play("salvirt.json", SharedData.File("salvirt-b2b", "Salvirt_B2B_ML_dataset.csv"));
        var leads = result["leads"]!.ToList();
        Assert.HasCount(448, leads);
        Assert.AreEqual(448, leads.Select(lead => (string)lead["key"]!).Distinct().Count());
        Assert.AreEqual(12, Channel(result, "unknown"), "10 Unknown, 2 Other.");
        Assert.AreEqual(339, Channel(result, "crossSelling"));
        Assert.AreEqual(53, Channel(result, "referral"));
        Assert.AreEqual(16, Channel(result, "marketingAutomation"));
        Assert.AreEqual(26, Channel(result, "inbound"));
        Assert.AreEqual(2, Channel(result, "personalNetwork"));
        Assert.IsTrue(
            leads.Where(lead => (string?)lead["channel"] is "crossSelling" or "referral" or "personalNetwork").All(lead => (string?)lead["ownerTeam"] == "Inside Sales"),
            "The file has no evidence, so nothing of it is field sales' own.");
    }

    private static int Channel(JObject result, string code) => (int)result["summary"]!["byChannel"]![code]!;

    private static JObject Play(string map, string leads)
    {
        using var scratch = new Scratch();
        var run = Invocation.Of("demo", "--leads", leads, "--map", RepositoryRoot.File("samples", "maps", map), "--json", "--quiet", "--out", scratch.Out);
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        return JObject.Parse(run.Data);
    }
}
