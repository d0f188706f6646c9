using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Newtonsoft.Json.Linq;

namespace LeadGovernance.Policy.Tests.Maturity;

/// <summary>All 160 combinations of need, time frame, budget and authority of an otherwise perfect lead. The charter is edited as data.</summary>
[TestClass]
public class BantCombinationTests
{
    private static readonly string[] SqlPart = ["LG3205", "LG3207"];
    private static readonly string[] SrlPart = ["LG3205", "LG3207", "LG3301", "LG3302", "LG3303"];

    [TestMethod]
    public void The_SQL_part_accepts_94() => Assert.AreEqual(94, Accepted(CharterCodec.Write(Given.Charter), SqlPart));

    [TestMethod]
    public void The_balanced_SRL_part_accepts_32() => Assert.AreEqual(32, Accepted(CharterCodec.Write(Given.Charter), SrlPart));

    [TestMethod]
    public void A_strict_SRL_with_all_four_at_medium_accepts_12() =>
        Assert.AreEqual(12, Accepted(Edit("LG3303", """[{ "fact": "bantAtMedium", "atLeast": 4 }]"""), SrlPart));

    [TestMethod]
    public void At_least_three_of_four_at_medium_accepts_50() =>
        Assert.AreEqual(50, Accepted(Edit("LG3207", """[{ "fact": "bantAtMedium", "atLeast": 3 }]"""), SqlPart));

    [TestMethod]
    public void The_stage_agrees_with_the_missing_list_in_all_combinations()
    {
        foreach (var lead in Combinations())
        {
            var missing = Given.MissingCodes(lead);
            var stage = Given.StageOf(lead);
            Assert.AreEqual(missing.Length == 0, stage == Policy.Maturity.Stage.Srl, $"{lead}: {string.Join(' ', missing)}");
        }
    }

    private static int Accepted(string charter, string[] codes)
    {
        var policy = CharterPolicy.Compile(CharterCodec.Read(charter));
        return Combinations().Count(lead => !policy.Assess(lead).MissingForSalesReady.Any(item => codes.Contains(item.Code)));
    }

    private static string Edit(string criterion, string anyOf)
    {
        var charter = JObject.Parse(CharterCodec.Write(Given.Charter));
        charter.SelectToken($"$.criteria[?(@.code=='{criterion}')]")!["anyOf"] = JArray.Parse(anyOf);
        return charter.ToString();
    }

    private static System.Collections.Generic.IEnumerable<LeadFacts> Combinations() =>
        from need in Enumerable.Range(0, 4)
        from timeframe in Enumerable.Range(0, 5)
        from budget in Enumerable.Range(0, 4)
        from authority in new[] { false, true }
        select Given.Srl with { Need = need, Timeframe = timeframe, Budget = budget, DecisionMaker = authority };
}
