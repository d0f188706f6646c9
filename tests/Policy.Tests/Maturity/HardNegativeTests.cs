using System.Linq;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Maturity;

[TestClass]
public class HardNegativeTests
{
    [TestMethod]
    public void Each_thing_that_stops_a_lead_has_its_code_and_demotes_at_once()
    {
        Stops("LG3501", Given.Srl with { Need = 3 });
        Stops("LG3502", Given.Srl with { DoNotPhone = true, Email = null });
        Stops("LG3502", Given.Srl with { DoNotPhone = true, DoNotEmail = true });
        Stops("LG3503", Given.Srl with { Disqualifier = Disqualifier.Competitor });
        Stops("LG3504", Given.Srl with { Disqualifier = Disqualifier.Insolvency });
        Stops("LG3505", Given.Srl with { Disqualifier = Disqualifier.OutsideTerritory });
        Stops("LG3506", Given.Srl with { DuplicateOf = Given.Creator });
    }

    [TestMethod]
    public void Do_not_phone_stops_nothing_while_mail_is_welcome() =>
        Assert.IsEmpty(Given.Enforcing.Assess(Given.Srl with { DoNotPhone = true }).HardNegatives);

    [TestMethod]
    public void Even_a_lead_that_carries_SQL_is_only_a_Lead_when_something_stops_it() =>
        Assert.AreEqual(Stage.Lead, Given.StageOf(Given.Sql with { Disqualifier = Disqualifier.Competitor }));

    [TestMethod]
    public void Contradictions_are_flagged_and_change_no_stage()
    {
        Flags("LG3601", Given.Srl with { Quality = 3 });
        Flags("LG3602", Given.Srl with { Budget = 3 });
        Flags("", Given.Srl with { Budget = 3, BudgetAmount = 1 });
        Flags("LG3604", Given.Srl with { Handover = HandoverState.Accepted, NextStepOn = null });
        var untitled = Given.Enforcing.Assess(Given.Srl with { JobTitle = null });
        Assert.AreEqual("LG3603", untitled.Contradictions.Single());
    }

    private static void Flags(string code, LeadFacts lead)
    {
        var assessment = Given.Enforcing.Assess(lead);
        Assert.AreEqual(code, string.Join(' ', assessment.Contradictions));
        Assert.AreEqual(Stage.Srl, assessment.Stage);
    }

    private static void Stops(string code, LeadFacts lead)
    {
        var assessment = Given.Enforcing.Assess(lead);
        Assert.AreEqual(code, assessment.HardNegatives.Single());
        Assert.AreEqual(Stage.Lead, assessment.ComputedStage);
        Assert.AreEqual(Stage.Lead, assessment.Stage);
        Assert.AreEqual(Given.Now, assessment.StageSince);
        Assert.IsNull(assessment.BelowSince);
    }
}
