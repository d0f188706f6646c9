using System.Linq;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Gate;

[TestClass]
public class QualificationGateTests
{
    private static readonly LeadFacts Referral = Given.Bare with { Channel = "referral", Referrer = Given.Creator };

    [TestMethod]
    public void A_sales_ready_lead_may_be_qualified_whoever_owns_it()
    {
        foreach (var owner in new[] { Given.FieldSales, Given.InsideSales, Given.Nobody })
        {
            Assert.AreEqual(GateOutcome.Allow, Guard(Given.Srl, owner).Outcome);
        }
    }

    [TestMethod]
    public void An_SQL_may_not_and_its_message_says_what_is_missing()
    {
        var decision = Guard(Given.Sql, Given.InsideSales);
        Assert.AreEqual(GateOutcome.Refuse, decision.Outcome);
        Assert.AreEqual("LG4005", decision.Finding!.Code);
        CollectionAssert.Contains(decision.Finding.MissingCodes.ToList(), "LG3302");
        StringAssert.Contains(decision.Message!.English, "decision maker");
    }

    [TestMethod]
    public void It_is_refused_in_bulk_and_in_transactions_too()
    {
        foreach (var door in new[] { Given.Bulk, Given.Transaction })
        {
            Assert.AreEqual(GateOutcome.Refuse, Given.Enforcing.GuardQualification(Given.Enforcing.Assess(Given.Sql), Given.InsideSales, door, Given.Now).Outcome);
        }
    }

    [TestMethod]
    public void A_field_channel_with_its_evidence_may_be_qualified_by_field_sales_alone()
    {
        Assert.AreEqual(GateOutcome.Allow, Guard(Referral, Given.FieldSales).Outcome);
        Assert.AreEqual(GateOutcome.Refuse, Guard(Referral, Given.InsideSales).Outcome);
        Assert.AreEqual("LG4201", Guard(Referral with { Referrer = null }, Given.FieldSales).Finding!.MissingCodes.Single());
    }

    [TestMethod]
    public void A_hard_negative_stops_a_field_channel_with_its_evidence_too() =>
        Assert.AreEqual(GateOutcome.Refuse, Guard(Referral with { Disqualifier = Disqualifier.Competitor }, Given.FieldSales).Outcome);

    [TestMethod]
    public void A_hard_negative_stops_an_SRL() =>
        Assert.AreEqual(GateOutcome.Refuse, Guard(Given.Srl with { Handover = HandoverState.Accepted, Disqualifier = Disqualifier.Competitor }, Given.FieldSales).Outcome);

    [TestMethod]
    public void An_exception_for_the_owner_opens_the_gate()
    {
        var assessment = Given.Enforcing.Assess(Given.Sql);
        var grant = new ExceptionGrant(Given.Creator, Given.InsideSales.Id, Given.Now.AddDays(1));
        Assert.AreEqual(VerdictKind.LegalByException, Given.Enforcing.GuardQualification(assessment, Given.InsideSales, Given.SingleRequest, Given.Now, grant).Verdict.Kind);
        Assert.AreEqual(GateOutcome.Refuse, Given.Enforcing.GuardQualification(assessment, Given.FieldSales, Given.SingleRequest, Given.Now, grant).Outcome);
    }

    [TestMethod]
    public void Observe_books_and_off_does_nothing()
    {
        var observed = Given.Observing.GuardQualification(Given.Observing.Assess(Given.Sql), Given.InsideSales, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Observe, observed.Outcome);
        Assert.AreEqual(FindingKind.Observed, observed.Finding!.Kind);
        var off = Given.SwitchedOff.GuardQualification(Given.SwitchedOff.Assess(Given.Sql), Given.InsideSales, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Allow, off.Outcome);
        Assert.IsNull(off.Finding);
    }

    private static GateDecision Guard(LeadFacts lead, Holder owner) =>
        Given.Enforcing.GuardQualification(Given.Enforcing.Assess(lead), owner, Given.SingleRequest, Given.Now);
}
