using System;
using System.Linq;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Gate;

[TestClass]
public class JudgeTests
{
    private static readonly LeadFacts ColdCall = Given.Sql with { Channel = "coldCalling" };

    [TestMethod]
    public void Refuses_field_sales_a_cold_call_that_is_only_an_SQL()
    {
        var verdict = Given.Judge(ColdCall, Given.FieldSales);
        Assert.AreEqual("LG4001", verdict.Codes.Single());
        Assert.AreEqual(VerdictKind.Illegal, verdict.Kind);
        CollectionAssert.AreEqual(verdict.Assessment.MissingForSalesReady.ToList(), verdict.Missing.ToList());
    }

    [TestMethod]
    public void Allows_field_sales_a_sales_ready_lead_of_any_channel()
    {
        foreach (var channel in Given.Charter.Channels)
        {
            Assert.IsFalse(Given.Judge(Given.Srl with { Channel = channel.Code }, Given.FieldSales).IsIllegal, channel.Code);
        }
    }

    [TestMethod]
    public void Refuses_field_sales_an_accepted_SRL_that_something_stops() =>
        Assert.AreEqual("LG4001", Given.Judge(Given.Srl with { Handover = HandoverState.Accepted, DuplicateOf = Given.Creator }, Given.FieldSales).Codes.Single());

    [TestMethod]
    public void Allows_the_external_provider_a_cold_call_and_nothing_else()
    {
        Assert.AreEqual("LG2060", Given.Judge(ColdCall, Given.ExternalProvider).Codes.Single());
        Assert.AreEqual("LG4002", Given.Judge(ColdCall with { Channel = "inbound" }, Given.ExternalProvider).Codes.Single());
    }

    [TestMethod]
    public void Refuses_marketing_a_lead_of_inside_sales_and_the_other_way_round()
    {
        Assert.AreEqual("LG4002", Given.Judge(Given.Mql, Given.Marketing).Codes.Single());
        Assert.AreEqual("LG4002", Given.Judge(Given.Bare, Given.InsideSales).Codes.Single());
    }

    [TestMethod]
    public void Allows_whoever_holds_one_allowed_responsibility_among_several() =>
        Assert.IsFalse(Given.Judge(Given.Mql, Given.PersonHolding(Responsibility.FieldSales, Responsibility.InsideSales)).IsIllegal);

    [TestMethod]
    [DataRow("referral", "LG4201")]
    [DataRow("crossSelling", "LG4202")]
    [DataRow("targetAccount", "LG4203")]
    [DataRow("personalNetwork", "LG4204")]
    [DataRow("socialNetwork", "LG4205")]
    public void Names_the_evidence_that_a_field_channel_lacks(string channel, string missing)
    {
        var verdict = Given.Judge(Given.Bare with { Channel = channel }, Given.FieldSales);
        Assert.AreEqual("LG4004", verdict.Codes.Single());
        Assert.AreEqual(missing, verdict.Missing.Single().Code);
    }

    [TestMethod]
    public void Lets_an_owner_without_responsibility_be_with_a_note_or_not_at_all()
    {
        var verdict = Given.Judge(Given.Bare, Given.Nobody);
        Assert.AreEqual("LG4101", verdict.Codes.Single());
        Assert.AreEqual(VerdictKind.Legal, verdict.Kind);

        var strict = CharterPolicy.Compile(Given.Charter with { AllowOwnersWithoutResponsibility = false });
        Assert.AreEqual("LG4003", strict.Judge(strict.Assess(Given.Bare), Given.Nobody, Given.Now).Codes.Single());
    }

    [TestMethod]
    [DataRow(-1, VerdictKind.LegalByException)]
    [DataRow(0, VerdictKind.Illegal)]
    [DataRow(1, VerdictKind.Illegal)]
    public void An_exception_counts_before_its_end(int secondsAfter, VerdictKind kind)
    {
        var grant = new ExceptionGrant(Given.Creator, null, Given.Now);
        Assert.AreEqual(kind, Given.Enforcing.Judge(Given.Enforcing.Assess(ColdCall), Given.FieldSales, Given.Now.AddSeconds(secondsAfter), grant).Kind);
    }

    [TestMethod]
    public void An_exception_counts_for_its_owner_or_without_one_for_field_sales_alone()
    {
        Assert.AreEqual(VerdictKind.LegalByException, WithException(Given.FieldSales, Given.FieldSales.Id));
        Assert.AreEqual(VerdictKind.Illegal, WithException(Given.FieldSales, Given.Marketing.Id));
        Assert.AreEqual(VerdictKind.LegalByException, WithException(Given.Marketing, Given.Marketing.Id));
        Assert.AreEqual(VerdictKind.Illegal, WithException(Given.Marketing, null));
    }

    [TestMethod]
    public void A_team_or_somebody_else_never_keeps_a_lead_for_its_creator()
    {
        var lead = Given.Bare with { Channel = "unknown" };
        Assert.IsFalse(Given.Judge(lead, Given.PersonHolding(Responsibility.FieldSales)).IsIllegal);
        Assert.IsTrue(Given.Judge(lead, new Holder(Given.Creator, true, [Responsibility.FieldSales])).IsIllegal);
        Assert.IsTrue(Given.Judge(lead, Given.FieldSales).IsIllegal);
        Assert.IsTrue(Given.Judge(lead with { CreatedByPerson = false }, Given.PersonHolding(Responsibility.FieldSales)).IsIllegal);
    }

    [TestMethod]
    public void A_legal_verdict_misses_nothing() => Assert.IsEmpty(Given.Judge(Given.Mql, Given.InsideSales).Missing);

    [TestMethod]
    public void A_closed_lead_is_judged_just_the_same() =>
        Assert.AreEqual("LG4001", Given.Judge(ColdCall with { IsOpen = false }, Given.FieldSales).Codes.Single());

    private static VerdictKind WithException(Holder owner, Guid? named) =>
        Given.Enforcing.Judge(Given.Enforcing.Assess(ColdCall), owner, Given.Now, new ExceptionGrant(Given.Creator, named, Given.Now.AddDays(1))).Kind;
}
