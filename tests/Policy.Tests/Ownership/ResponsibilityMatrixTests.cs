using System;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Ownership;

/// <summary>The article's table, row by row.</summary>
[TestClass]
public class ResponsibilityMatrixTests
{
    private static readonly LeadFacts WithAllEvidence = Given.Bare with
    {
        Referrer = Given.Creator,
        Customer = CustomerClass.Larger,
        TriggerEventOn = Given.Now.AddDays(-1),
        NetworkEvent = "Hannover Messe",
        ProfileLink = "https://www.linkedin.com/in/muster",
    };

    [TestMethod]
    [DataRow("referral", "LG2010")]
    [DataRow("crossSelling", "LG2020")]
    [DataRow("targetAccount", "LG2030")]
    [DataRow("personalNetwork", "LG2040")]
    [DataRow("socialNetwork", "LG2050")]
    public void A_field_channel_belongs_to_field_sales_with_its_evidence_and_to_inside_sales_without(string channel, string rule)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var with = Of(WithAllEvidence with { Channel = channel }, stage);
            Assert.AreEqual(Responsibility.FieldSales, with.Accountable);
            Assert.IsTrue(with.EvidenceHolds);
            Assert.AreEqual(rule, with.Rule.Code);

            var without = Of(Given.Bare with { Channel = channel }, stage);
            Assert.AreEqual(Responsibility.InsideSales, without.Accountable);
            Assert.IsFalse(without.EvidenceHolds);
        }
    }

    [TestMethod]
    [DataRow("unknown", Responsibility.InsideSales, Responsibility.InsideSales, Responsibility.InsideSales, Responsibility.InsideSales)]
    [DataRow("coldCalling", Responsibility.InsideSales, Responsibility.InsideSales, Responsibility.InsideSales, Responsibility.InsideSales)]
    [DataRow("inbound", Responsibility.Marketing, Responsibility.InsideSales, Responsibility.InsideSales, Responsibility.InsideSales)]
    [DataRow("marketingAutomation", Responsibility.Marketing, Responsibility.Marketing, Responsibility.InsideSales, Responsibility.InsideSales)]
    [DataRow("socialSelling", Responsibility.InsideSales, Responsibility.InsideSales, Responsibility.InsideSales, Responsibility.InsideSales)]
    public void The_other_channels_go_by_phase_whatever_evidence_there_is(string channel, Responsibility lead, Responsibility mql, Responsibility sql, Responsibility srl)
    {
        var facts = WithAllEvidence with { Channel = channel };
        Assert.AreEqual(lead, Of(facts, Stage.Lead).Accountable);
        Assert.AreEqual(mql, Of(facts, Stage.Mql).Accountable);
        Assert.AreEqual(sql, Of(facts, Stage.Sql).Accountable);
        Assert.AreEqual(srl, Of(facts, Stage.Srl).Accountable);
    }

    [TestMethod]
    [DataRow(null, Responsibility.Marketing, "LG2081")]
    [DataRow(OfferKind.Product, Responsibility.Marketing, "LG2082")]
    [DataRow(OfferKind.Solution, Responsibility.InsideSales, "LG2083")]
    [DataRow(OfferKind.Service, Responsibility.InsideSales, "LG2084")]
    public void An_MQL_of_marketing_automation_is_split_by_offer(OfferKind? offer, Responsibility accountable, string rule)
    {
        var assessment = Of(Given.Bare with { Channel = "marketingAutomation", Offer = offer }, Stage.Mql);
        Assert.AreEqual(accountable, assessment.Accountable);
        Assert.AreEqual(rule, assessment.Rule.Code);
    }

    [TestMethod]
    [DataRow("crossSelling", CustomerClass.Other)]
    [DataRow("crossSelling", null)]
    public void Cross_selling_to_a_smaller_or_unknown_customer_is_for_inside_sales(string channel, CustomerClass? customer) =>
        Assert.AreEqual(Responsibility.InsideSales, Of(WithAllEvidence with { Channel = channel, Customer = customer }, Stage.Sql).Accountable);

    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, false)]
    [DataRow(1, false)]
    public void A_trigger_event_counts_for_90_days(int secondsAfter, bool holds)
    {
        var happened = Given.Now.AddDays(-90).AddSeconds(-secondsAfter);
        var assessment = Of(WithAllEvidence with { Channel = "targetAccount", TriggerEventOn = happened }, Stage.Lead);
        Assert.AreEqual(holds, assessment.EvidenceHolds);
        Assert.AreEqual(happened.AddDays(90), assessment.EvidenceUntil);
    }

    [TestMethod]
    public void A_trigger_event_of_tomorrow_is_no_evidence_yet() =>
        Assert.IsFalse(Of(WithAllEvidence with { Channel = "targetAccount", TriggerEventOn = Given.Now.AddDays(1) }, Stage.Lead).EvidenceHolds);

    [TestMethod]
    [DataRow("https://www.xing.com/profile/Muster", true)]
    [DataRow("http://example.com", true)]
    [DataRow("www.linkedin.com/in/muster", false)]
    [DataRow("javascript:alert(1)", false)]
    [DataRow("file:///etc/passwd", false)]
    [DataRow("/in/muster", false)]
    [DataRow(" ", false)]
    [DataRow(null, false)]
    public void A_profile_is_an_absolute_web_address(string? link, bool holds) =>
        Assert.AreEqual(holds, Of(WithAllEvidence with { Channel = "socialNetwork", ProfileLink = link }, Stage.Lead).EvidenceHolds);

    [TestMethod]
    public void Blank_or_empty_evidence_is_none()
    {
        Assert.IsFalse(Of(WithAllEvidence with { Channel = "personalNetwork", NetworkEvent = " " }, Stage.Lead).EvidenceHolds);
        Assert.IsFalse(Of(WithAllEvidence with { Channel = "referral", Referrer = Guid.Empty }, Stage.Lead).EvidenceHolds);
    }

    [TestMethod]
    public void Only_the_trigger_event_lapses() =>
        Assert.IsNull(Of(WithAllEvidence with { Channel = "referral" }, Stage.Lead).EvidenceUntil);

    /// <summary>The stage on record counts while the facts are below it for less than the charter's days.</summary>
    private static Assessment Of(LeadFacts lead, Stage stage) => Given.Enforcing.Assess(lead with { Stage = stage });
}
