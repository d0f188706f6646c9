using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Maturity;

[TestClass]
public class CriterionTests
{
    /// <summary>What to break, what is missing then (blank-separated), and the stage that is left.</summary>
    private static readonly Dictionary<string, (Func<LeadFacts, LeadFacts> Break, string Missing, Stage Left)> Breaks = new()
    {
        ["company"] = (lead => lead with { CompanyName = " " }, "LG3201", Stage.Lead),
        ["every way to contact"] = (lead => lead with { Email = null, Telephone = null }, "LG3202 LG3305", Stage.Lead),
        ["first contact"] = (lead => lead with { InitialCommunication = 1 }, "LG3203", Stage.Mql),
        ["answer to first contact"] = (lead => lead with { InitialCommunication = null }, "LG3203", Stage.Mql),
        ["confirmed interest"] = (lead => lead with { ConfirmInterest = false }, "LG3204", Stage.Mql),
        ["answer to need"] = (lead => lead with { Need = null }, "LG3205 LG3301", Stage.Mql),
        ["pressing need"] = (lead => lead with { Need = 2 }, "LG3301", Stage.Sql),
        ["job title"] = (lead => lead with { JobTitle = null }, "LG3208", Stage.Mql),
        ["three of BANT"] = (lead => lead with { Timeframe = null, Budget = null, DecisionMaker = false }, "LG3207 LG3302 LG3303", Stage.Mql),
        ["decision maker"] = (lead => lead with { DecisionMaker = false }, "LG3302", Stage.Sql),
        ["time frame and budget"] = (lead => lead with { Timeframe = 3, Budget = 1 }, "LG3303", Stage.Sql),
        ["evaluated fit"] = (lead => lead with { EvaluateFit = false }, "LG3304", Stage.Sql),
        ["telephone"] = (lead => lead with { Telephone = "" }, "LG3305", Stage.Sql),
        ["one character of comment"] = (lead => lead with { QualificationComments = new string('x', 79) + "  " }, "LG3306", Stage.Sql),
        ["comment"] = (lead => lead with { QualificationComments = null }, "LG3306", Stage.Sql),
        ["next step"] = (lead => lead with { NextStepOn = null }, "LG3307", Stage.Sql),
        ["not being a duplicate"] = (lead => lead with { DuplicateOf = Guid.Empty }, "LG3309", Stage.Lead),
    };

    public static IEnumerable<object[]> Cases => Breaks.Keys.Select(key => new object[] { key });

    [TestMethod]
    public void A_perfect_lead_misses_nothing_and_is_sales_ready()
    {
        Assert.IsEmpty(Given.MissingCodes(Given.Srl));
        Assert.AreEqual(Stage.Srl, Given.StageOf(Given.Srl));
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Without_one_thing_exactly_that_is_missing_and_the_stage_falls(string what)
    {
        var broken = Breaks[what].Break(Given.Srl);
        Assert.AreEqual(Breaks[what].Missing, string.Join(' ', Given.MissingCodes(broken)));
        Assert.AreEqual(Breaks[what].Left, Given.StageOf(broken));
    }

    [TestMethod]
    public void Every_criterion_of_SQL_and_SRL_is_broken_by_some_case()
    {
        var broken = Breaks.Values.SelectMany(entry => entry.Missing.Split(' ')).ToHashSet();
        broken.UnionWith(["LG3206", "LG3308"]); // have tests of their own below
        var expected = Given.Charter.Criteria.Where(criterion => criterion.Stage >= Stage.Sql).Select(criterion => criterion.Code);
        CollectionAssert.AreEquivalent(expected.ToList(), broken.ToList());
    }

    [TestMethod]
    public void A_bare_name_is_a_Lead() => Assert.AreEqual(Stage.Lead, Given.StageOf(Given.Bare));

    [TestMethod]
    public void Without_last_name_and_company_even_the_Lead_criterion_is_missing() =>
        CollectionAssert.Contains(Given.MissingCodes(Given.Srl with { LastName = null, CompanyName = null }), "LG3001");

    [TestMethod]
    [DataRow("company")]
    [DataRow("contact")]
    [DataRow("open")]
    [DataRow("request")]
    public void An_MQL_without_one_of_its_criteria_is_only_a_Lead(string what)
    {
        Assert.AreEqual(Stage.Mql, Given.StageOf(Given.Mql));
        Assert.AreEqual(Stage.Lead, Given.StageOf(what switch
        {
            "company" => Given.Mql with { CompanyName = null },
            "contact" => Given.Mql with { Email = "nobody@nowhere" },
            "open" => Given.Mql with { IsOpen = false },
            _ => Given.Mql with { ExplicitRequest = false },
        }));
    }

    [TestMethod]
    [DataRow(7.99, Stage.Lead)]
    [DataRow(8.0, Stage.Mql)]
    [DataRow(8.01, Stage.Mql)]
    public void Engagement_makes_an_MQL_from_8_on(double points, Stage stage) =>
        Assert.AreEqual(stage, Given.StageOf(Given.Mql with { ExplicitRequest = false, Engagement = (decimal)points, EngagementOn = Given.Now }));

    [TestMethod]
    [DataRow(12, Stage.Lead)]
    [DataRow(11, Stage.Mql)]
    public void A_minimum_fit_holds_back_a_lead_that_fits_less(int minimum, Stage stage)
    {
        var policy = CharterPolicy.Compile(Given.Charter with { Thresholds = Given.Charter.Thresholds with { MinimumFit = minimum } });
        Assert.AreEqual(stage, policy.Assess(Given.Mql with { Industry = 1, JobTitle = "Buyer" }).ComputedStage); // 8 + 3
    }

    [TestMethod]
    [DataRow(9999.99, false)]
    [DataRow(10000.0, true)]
    [DataRow(10000.01, true)]
    public void A_minimum_amount_asks_for_so_much(double amount, bool enough)
    {
        var policy = CharterPolicy.Compile(Given.Charter with { Thresholds = Given.Charter.Thresholds with { MinimumAmount = 10000 } });
        var missing = policy.Assess(Given.Srl with { EstimatedAmount = (decimal)amount }).MissingForSalesReady;
        Assert.AreEqual(enough ? "" : "LG3308", string.Join(' ', missing.Select(item => item.Code)));
    }

    [TestMethod]
    public void A_committee_counts_as_authority_only_with_a_stakeholder_who_decides()
    {
        var committee = Given.Srl with { DecisionMaker = false, PurchaseProcess = 1 };
        Assert.AreEqual("LG3302", Given.MissingCodes(committee).Single());
        Assert.IsEmpty(Given.MissingCodes(committee with { StakeholderDecides = true }));
        Assert.AreEqual("LG3302", Given.MissingCodes(committee with { StakeholderDecides = true, PurchaseProcess = 0 }).Single());
    }

    [TestMethod]
    [DataRow("inbound", Stage.Lead)]
    [DataRow("marketingAutomation", Stage.Lead)]
    [DataRow("unknown", Stage.Lead)]
    [DataRow("referral", Stage.Sql)]
    [DataRow("coldCalling", Stage.Sql)]
    [DataRow("socialSelling", Stage.Sql)]
    public void Only_channels_that_marketing_develops_need_shown_interest_for_SQL(string channel, Stage stage)
    {
        var lead = Given.Sql with { Channel = channel, ExplicitRequest = false };
        Assert.AreEqual(stage, Given.StageOf(lead));
        Assert.AreEqual(stage == Stage.Lead, Given.MissingCodes(lead).Contains("LG3206"));
    }

    [TestMethod]
    public void A_lead_that_was_an_MQL_on_record_has_shown_interest() =>
        Assert.AreEqual(Stage.Sql, Given.StageOf(Given.Sql with { ExplicitRequest = false, Stage = Stage.Mql }));
}
