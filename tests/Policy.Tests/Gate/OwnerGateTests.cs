using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Gate;

[TestClass]
public class OwnerGateTests
{
    private static readonly LeadFacts Governed = Given.Sql with { Stage = Stage.Sql };

    [TestMethod]
    public void A_single_request_is_refused_with_a_message_and_booked()
    {
        var decision = Guard(Given.Enforcing, Given.SingleRequest);
        Assert.AreEqual(GateOutcome.Refuse, decision.Outcome);
        Assert.AreEqual(FindingKind.Refused, decision.Finding!.Kind);
        StringAssert.StartsWith(decision.Message!.English, "LG4001: ");
    }

    [TestMethod]
    public void In_bulk_or_in_a_transaction_the_change_is_neutralised_and_booked()
    {
        foreach (var door in new[] { Given.Bulk, Given.Transaction, new Door(true, true) })
        {
            var decision = Guard(Given.Enforcing, door);
            Assert.AreEqual(GateOutcome.Neutralise, decision.Outcome);
            Assert.AreEqual(FindingKind.Neutralised, decision.Finding!.Kind);
            Assert.IsNull(decision.Message);
        }
    }

    [TestMethod]
    public void A_charter_may_refuse_in_bulk_too()
    {
        var policy = CharterPolicy.Compile(Given.Enforcing.Charter with { BulkMode = BulkMode.Refuse });
        Assert.AreEqual(GateOutcome.Refuse, Guard(policy, Given.Bulk).Outcome);
        Assert.AreEqual(GateOutcome.Refuse, Guard(policy, Given.Transaction).Outcome);
    }

    [TestMethod]
    public void Observe_lets_it_pass_and_books_it()
    {
        var decision = Guard(Given.Observing, Given.SingleRequest);
        Assert.AreEqual(GateOutcome.Observe, decision.Outcome);
        Assert.AreEqual(FindingKind.Observed, decision.Finding!.Kind);
        Assert.IsNull(decision.Message);
    }

    [TestMethod]
    public void Off_lets_it_pass_without_a_trace()
    {
        var decision = Guard(Given.SwitchedOff, Given.SingleRequest);
        Assert.AreEqual(GateOutcome.Allow, decision.Outcome);
        Assert.IsNull(decision.Finding);
    }

    [TestMethod]
    public void A_channel_may_have_a_level_of_its_own_but_not_above_off()
    {
        var channels = Given.Charter.Channels.Select(channel => channel.Code == "inbound" ? channel with { Level = Level.Enforce } : channel);
        var observing = CharterPolicy.Compile(Given.Charter with { Channels = [.. channels] });
        Assert.AreEqual(GateOutcome.Refuse, Guard(observing, Given.SingleRequest).Outcome);
        var off = CharterPolicy.Compile(observing.Charter with { Level = Level.Off });
        Assert.AreEqual(GateOutcome.Allow, Guard(off, Given.SingleRequest).Outcome);
    }

    [TestMethod]
    public void A_legal_owner_passes_unbooked()
    {
        var decision = Given.Enforcing.GuardOwner(Given.Enforcing.Assess(Governed), Given.InsideSales, Given.Marketing, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Allow, decision.Outcome);
        Assert.IsNull(decision.Finding);
    }

    [TestMethod]
    public void An_owner_who_stays_is_no_change() =>
        Assert.AreEqual(GateOutcome.Allow, Given.Enforcing.GuardOwner(Given.Enforcing.Assess(Governed), Given.FieldSales, Given.FieldSales, Given.SingleRequest, Given.Now).Outcome);

    [TestMethod]
    public void An_owner_without_any_responsibility_is_allowed_and_noted()
    {
        var decision = Given.Enforcing.GuardOwner(Given.Enforcing.Assess(Governed), Given.Nobody, Given.InsideSales, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Allow, decision.Outcome);
        Assert.AreEqual("LG4101", decision.Finding!.Code);
        Assert.AreEqual(FindingKind.Noted, decision.Finding.Kind);
    }

    [TestMethod]
    public void A_lead_never_governed_may_move_inside_field_sales()
    {
        var colleague = Given.PersonHolding(Responsibility.FieldSales);
        var inherited = Given.Enforcing.GuardOwner(Given.Enforcing.Assess(Governed with { Stage = null, IsInherited = true }), Given.FieldSales, colleague, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Allow, inherited.Outcome);
        Assert.AreEqual("LG4102", inherited.Verdict.Codes[0]);
        Assert.AreEqual(FindingKind.Noted, inherited.Finding!.Kind);

        var governed = Given.Enforcing.GuardOwner(Given.Enforcing.Assess(Governed), Given.FieldSales, colleague, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Refuse, governed.Outcome);
        var fromInside = Given.Enforcing.GuardOwner(Given.Enforcing.Assess(Governed with { Stage = null, IsInherited = true }), Given.FieldSales, Given.InsideSales, Given.SingleRequest, Given.Now);
        Assert.AreEqual(GateOutcome.Refuse, fromInside.Outcome);
    }

    [TestMethod]
    public void An_exception_opens_the_gate()
    {
        var grant = new ExceptionGrant(Given.Creator, Given.FieldSales.Id, Given.Now.AddDays(1));
        var decision = Given.Enforcing.GuardOwner(Given.Enforcing.Assess(Governed), Given.FieldSales, Given.InsideSales, Given.SingleRequest, Given.Now, grant);
        Assert.AreEqual(GateOutcome.Allow, decision.Outcome);
        Assert.AreEqual(VerdictKind.LegalByException, decision.Verdict.Kind);
    }

    private static GateDecision Guard(CharterPolicy policy, Door door) =>
        policy.GuardOwner(policy.Assess(Governed), Given.FieldSales, Given.InsideSales, door, Given.Now);
}
