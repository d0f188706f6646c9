using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Ownership;

[TestClass]
public class ReownTests
{
    [TestMethod]
    public void An_inbound_lead_that_became_an_MQL_goes_from_marketing_to_inside_sales() =>
        Assert.AreEqual(Responsibility.InsideSales, Reown(Given.Mql, Given.Marketing));

    [TestMethod]
    public void An_owner_who_is_legal_stays() => Assert.IsNull(Reown(Given.Mql, Given.InsideSales));

    [TestMethod]
    public void An_owner_without_responsibility_stays_while_the_charter_allows_it()
    {
        Assert.IsNull(Reown(Given.Mql, Given.Nobody));
        var strict = CharterPolicy.Compile(Given.Enforcing.Charter with { AllowOwnersWithoutResponsibility = false });
        Assert.AreEqual(Responsibility.InsideSales, strict.Reown(strict.Assess(Given.Mql), Given.Nobody, Given.Now));
    }

    [TestMethod]
    public void Field_sales_whose_evidence_is_gone_loses_the_lead_to_inside_sales() =>
        Assert.AreEqual(Responsibility.InsideSales, Reown(Given.Bare with { Channel = "referral" }, Given.FieldSales));

    [TestMethod]
    public void To_field_sales_a_lead_goes_by_handover_only() =>
        Assert.IsNull(Reown(Given.Bare with { Channel = "referral", Referrer = Given.Creator }, Given.Marketing));

    [TestMethod]
    [DataRow(HandoverState.None, true)]
    [DataRow(HandoverState.Pending, true)]
    [DataRow(HandoverState.Accepted, false)]
    [DataRow(HandoverState.Rejected, true)]
    public void Only_an_accepted_handover_shelters_an_owner_that_the_charter_does_not_allow(HandoverState state, bool moves) =>
        Assert.AreEqual(moves, Reown(Given.Mql with { Handover = state }, Given.FieldSales) is not null);

    [TestMethod]
    public void A_closed_lead_stays_where_it_is() => Assert.IsNull(Reown(Given.Mql with { IsOpen = false }, Given.FieldSales));

    [TestMethod]
    public void An_exception_keeps_the_owner_until_it_lapses()
    {
        var assessment = Given.Enforcing.Assess(Given.Mql);
        var grant = new ExceptionGrant(Given.Creator, Given.FieldSales.Id, Given.Now.AddSeconds(1));
        Assert.IsNull(Given.Enforcing.Reown(assessment, Given.FieldSales, Given.Now, grant));
        Assert.AreEqual(Responsibility.InsideSales, Given.Enforcing.Reown(assessment, Given.FieldSales, Given.Now.AddSeconds(1), grant));
    }

    [TestMethod]
    public void Observe_and_off_move_nobody()
    {
        Assert.IsNull(Given.Observing.Reown(Given.Observing.Assess(Given.Mql), Given.FieldSales, Given.Now));
        Assert.IsNull(Given.SwitchedOff.Reown(Given.SwitchedOff.Assess(Given.Mql), Given.FieldSales, Given.Now));
    }

    [TestMethod]
    [DataRow(-1, false)]
    [DataRow(0, true)]
    public void Who_entered_a_lead_without_a_source_loses_it_when_the_days_are_over(int seconds, bool moves)
    {
        var assessment = Given.Enforcing.Assess(Given.Bare with { Channel = "unknown" });
        var end = WorkingDays.Add(Given.Now, 5).AddSeconds(seconds);
        Assert.AreEqual(moves, Given.Enforcing.Reown(assessment, Given.PersonHolding(Responsibility.FieldSales), end) is not null);
    }

    private static Responsibility? Reown(LeadFacts lead, Holder owner) => Given.Enforcing.Reown(Given.Enforcing.Assess(lead), owner, Given.Now);
}
