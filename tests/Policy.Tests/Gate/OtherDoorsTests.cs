using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Gate;

[TestClass]
public sealed class OtherDoorsTests
{
    private static readonly Door Cascade = new(true, false, ByCascade: true);
    private static readonly ExceptionGrant Grant = new(Given.Creator, null, Given.Now.AddDays(1));

    [TestMethod]
    public void Write_access_for_field_sales_is_refused_with_what_is_missing()
    {
        var decision = Share(Given.Sql, Given.FieldSales, Given.SingleRequest);
        Assert.AreEqual(GateOutcome.Refuse, decision.Outcome);
        StringAssert.StartsWith(decision.Message!.English, "LG4009");
        StringAssert.Contains(decision.Message.English, "decision maker");
        StringAssert.Contains(decision.Message.German, "Entscheider");
    }

    [TestMethod]
    public void Inside_a_transaction_or_bulk_it_becomes_a_share_for_reading()
    {
        Assert.AreEqual(GateOutcome.Neutralise, Share(Given.Sql, Given.FieldSales, Given.Transaction).Outcome);
        Assert.AreEqual(GateOutcome.Neutralise, Share(Given.Sql, Given.FieldSales, Given.Bulk).Outcome);
    }

    [TestMethod]
    public void Who_may_own_the_lead_and_who_is_not_field_sales_may_work_on_it()
    {
        Assert.AreEqual(GateOutcome.Allow, Share(Given.Srl, Given.FieldSales, Given.SingleRequest).Outcome);
        Assert.AreEqual(GateOutcome.Allow, Share(Given.Sql, Given.Marketing, Given.SingleRequest).Outcome);
        Assert.AreEqual(GateOutcome.Allow, Share(Given.Sql, Given.Nobody, Given.SingleRequest).Outcome);
        Assert.AreEqual(GateOutcome.Allow, Given.Enforcing.GuardShare(Given.Enforcing.Assess(Given.Sql), Given.FieldSales, Given.SingleRequest, Given.Now, Grant).Outcome);
    }

    [TestMethod]
    public void At_observe_a_share_is_booked_and_off_says_nothing()
    {
        Assert.AreEqual(FindingKind.Observed, Given.Observing.GuardShare(Given.Observing.Assess(Given.Sql), Given.FieldSales, Given.SingleRequest, Given.Now).Finding!.Kind);
        Assert.IsNull(Given.SwitchedOff.GuardShare(Given.SwitchedOff.Assess(Given.Sql), Given.FieldSales, Given.SingleRequest, Given.Now).Finding);
    }

    [TestMethod]
    public void An_owner_that_arrives_by_cascade_is_never_refused_whatever_the_bulk_mode()
    {
        var strict = CharterPolicy.Compile(Given.Enforcing.Charter with { BulkMode = Policy.Charters.BulkMode.Refuse });
        Assert.AreEqual(GateOutcome.Neutralise, strict.GuardOwner(strict.Assess(Given.Sql), Given.FieldSales, Given.InsideSales, Cascade, Given.Now).Outcome);
        Assert.AreEqual(GateOutcome.Refuse, strict.GuardOwner(strict.Assess(Given.Sql), Given.FieldSales, Given.InsideSales, Given.Transaction, Given.Now).Outcome);
    }

    [TestMethod]
    public void A_lead_that_followed_its_account_to_the_wrong_owner_is_handed_back()
    {
        Assert.AreEqual(FindingKind.HandedBack, Cascaded(Given.Enforcing, Given.Sql)!.Kind);
        Assert.AreEqual(FindingKind.Observed, Cascaded(Given.Observing, Given.Sql)!.Kind);
        Assert.IsNull(Cascaded(Given.SwitchedOff, Given.Sql));
        Assert.IsNull(Cascaded(Given.Enforcing, Given.Srl));
    }

    [TestMethod]
    public void A_state_that_no_gate_saw_is_found() => Assert.AreEqual("LG4001", Unjudged(Given.Sql, Given.FieldSales)!.Code);

    [TestMethod]
    public void What_the_charter_allows_is_not() => Assert.IsNull(Unjudged(Given.Srl, Given.FieldSales));

    [TestMethod]
    public void A_right_that_ended_by_the_clock_is_no_offence()
    {
        var lapsed = Given.Bare with { Channel = "targetAccount", TriggerEventOn = Given.Now.AddDays(-91) };
        Assert.IsNull(Unjudged(lapsed, Given.FieldSales), "evidence lapsed");
        Assert.IsNotNull(Unjudged(lapsed with { TriggerEventOn = null }, Given.FieldSales), "there never was any");
        Assert.IsNull(Unjudged(Given.Bare with { Channel = null, CreatedOn = Given.Now.AddDays(-30) }, Given.PersonHolding(Responsibility.FieldSales)), "the days without a source are over");
        Assert.IsNull(Unjudged(Given.Sql with { Handover = HandoverState.Pending }, Given.FieldSales), "handed over when it was ripe");
        Assert.IsNull(Unjudged(Given.Sql with { Handover = HandoverState.Accepted }, Given.FieldSales), "frozen after acceptance");
    }

    [TestMethod]
    public void A_lead_from_before_the_charter_is_judged_at_its_next_change() => Assert.IsNull(Unjudged(Given.Sql with { IsInherited = true }, Given.FieldSales));

    [TestMethod]
    public void A_team_that_is_no_longer_accountable_just_passes_the_lead_on() => Assert.IsNull(Unjudged(Given.Mql, Given.Marketing));

    [TestMethod]
    public void With_an_exception_nothing_is_found() =>
        Assert.IsNull(Given.Enforcing.FindUnjudged(Given.Enforcing.Assess(Given.Sql), Given.FieldSales, Given.Now, Grant));

    [TestMethod]
    public void A_qualification_that_no_gate_saw_is_found()
    {
        var qualified = Given.Sql with { IsOpen = false };
        Assert.AreEqual("LG4005", Given.Enforcing.FindUnjudgedQualification(Given.Enforcing.Assess(qualified), Given.InsideSales, Given.Now)!.Code);
        Assert.IsNull(Given.Enforcing.FindUnjudgedQualification(Given.Enforcing.Assess(qualified with { IsInherited = true }), Given.InsideSales, Given.Now));
    }

    private static GateDecision Share(LeadFacts lead, Holder receiver, Door door) => Given.Enforcing.GuardShare(Given.Enforcing.Assess(lead), receiver, door, Given.Now);

    private static Finding? Cascaded(CharterPolicy policy, LeadFacts lead) => policy.FindCascaded(policy.Assess(lead), Given.FieldSales, Given.InsideSales, Given.Now);

    [TestMethod]
    public void A_lead_of_field_sales_whose_answers_grew_too_old_is_no_offence()
    {
        var aged = Given.Srl with { Stage = Policy.Maturity.Stage.Sql, AuthorityOn = Given.Now.AddDays(-180) };
        Assert.IsNull(Unjudged(aged, Given.FieldSales));
        Assert.AreEqual(FindingKind.Unjudged, Unjudged(aged with { NextStepOn = null }, Given.FieldSales)!.Kind);
    }

    private static Finding? Unjudged(LeadFacts lead, Holder owner) => Given.Enforcing.FindUnjudged(Given.Enforcing.Assess(lead), owner, Given.Now);
}
