using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Maturity;

[TestClass]
public class StageStandingTests
{
    private static readonly LeadFacts Slipped = Given.Srl with { NextStepOn = null };

    [TestMethod]
    public void A_lead_never_governed_gets_its_computed_stage_now()
    {
        var assessment = Given.Enforcing.Assess(Given.Srl with { Stage = null, StageSince = null });
        Assert.AreEqual(Stage.Srl, assessment.Stage);
        Assert.AreEqual(Given.Now, assessment.StageSince);
    }

    [TestMethod]
    public void A_promotion_counts_at_once()
    {
        var assessment = Given.Enforcing.Assess(Given.Srl with { Stage = Stage.Mql, BelowSince = Given.Now.AddDays(-1) });
        Assert.AreEqual(Stage.Srl, assessment.Stage);
        Assert.AreEqual(Given.Now, assessment.StageSince);
        Assert.IsNull(assessment.BelowSince);
    }

    [TestMethod]
    public void A_stage_that_holds_keeps_its_date() =>
        Assert.AreEqual(Given.Srl.StageSince, Given.Enforcing.Assess(Given.Srl).StageSince);

    [TestMethod]
    public void A_lead_that_recovers_is_no_longer_below() =>
        Assert.IsNull(Given.Enforcing.Assess(Given.Srl with { BelowSince = Given.Now.AddDays(-6) }).BelowSince);

    [TestMethod]
    public void A_lead_that_slips_keeps_its_stage_and_the_clock_starts()
    {
        var assessment = Given.Enforcing.Assess(Slipped);
        Assert.AreEqual(Stage.Srl, assessment.Stage);
        Assert.AreEqual(Stage.Sql, assessment.ComputedStage);
        Assert.AreEqual(Given.Now, assessment.BelowSince);
    }

    [TestMethod]
    [DataRow(-1, Stage.Srl)]
    [DataRow(0, Stage.Sql)]
    [DataRow(1, Stage.Sql)]
    public void After_exactly_seven_days_below_it_is_demoted(int secondsAfter, Stage stage)
    {
        var assessment = Given.Enforcing.Assess(Slipped with { BelowSince = Given.Now.AddDays(-7).AddSeconds(-secondsAfter) });
        Assert.AreEqual(stage, assessment.Stage);
        Assert.AreEqual(stage == Stage.Srl, assessment.BelowSince is not null);
    }

    [TestMethod]
    public void After_acceptance_nothing_demotes()
    {
        foreach (var lead in new[] { Slipped, Given.Srl with { Need = 3 } })
        {
            var assessment = Given.Enforcing.Assess(lead with { Handover = HandoverState.Accepted, BelowSince = Given.Now.AddYears(-1) });
            Assert.AreEqual(Stage.Srl, assessment.Stage);
            Assert.AreEqual(Given.Now.AddYears(-1), assessment.BelowSince);
        }
    }

    [TestMethod]
    public void With_zero_demotion_days_it_is_demoted_at_once()
    {
        var policy = CharterPolicy.Compile(Given.Charter with { Thresholds = Given.Charter.Thresholds with { DemotionDays = 0 } });
        Assert.AreEqual(Stage.Sql, policy.Assess(Slipped).Stage);
    }
}
