using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Gate;

/// <summary>Start from an inbound lead that becomes a referral, with its referrer, just before field sales gets it.</summary>
[TestClass]
public sealed class LaunderingTests
{
    private static readonly LeadFacts Washed = Given.Bare with
    {
        Channel = "referral", StandingChannel = "referral", ChannelBefore = "inbound", ChannelChangedOn = Given.Now.AddHours(-23), Referrer = Given.Creator,
    };

    [TestMethod]
    public void A_channel_changed_shortly_before_is_allowed_and_booked()
    {
        var decision = Guard(Washed);
        Assert.AreEqual(GateOutcome.Allow, decision.Outcome);
        Assert.AreEqual("LG4008", decision.Finding!.Code);
        Assert.AreEqual(FindingKind.Laundering, decision.Finding.Kind);
    }

    [TestMethod]
    public void A_channel_changed_in_the_same_request_is_booked() =>
        Assert.AreEqual("LG4008", Guard(Washed with { StandingChannel = "inbound", ChannelBefore = null, ChannelChangedOn = null }).Finding!.Code);

    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, false)]
    [DataRow(1, false)]
    public void A_day_later_it_is_no_longer_suspicious(int seconds, bool suspicious) =>
        Assert.AreEqual(suspicious, Guard(Washed with { ChannelChangedOn = Given.Now.AddHours(-24).AddSeconds(-seconds) }).Finding != null);

    [TestMethod]
    public void Naming_the_source_of_a_lead_that_had_none_is_what_people_are_asked_for() => Assert.IsNull(Guard(Washed with { ChannelBefore = "unknown" }).Finding);

    [TestMethod]
    public void Between_two_channels_of_field_sales_nothing_is_won() =>
        Assert.IsNull(Guard(Washed with { ChannelBefore = "personalNetwork", NetworkEvent = "Fair" }).Finding);

    [TestMethod]
    public void A_Sales_Ready_Lead_needs_no_other_channel() =>
        Assert.IsNull(Guard(Given.Srl with { Channel = "referral", StandingChannel = "referral", ChannelBefore = "inbound", ChannelChangedOn = Given.Now, Referrer = Given.Creator }).Finding);

    [TestMethod]
    public void A_detour_over_a_third_channel_hides_nothing()
    {
        var second = Given.Enforcing.Assess(Washed with { StandingChannel = "personalNetwork", ChannelChangedOn = Given.Now.AddHours(-2) });
        Assert.AreEqual("inbound", second.ChannelChange!.Before);
        Assert.AreEqual(Given.Now, second.ChannelChange.On);
    }

    [TestMethod]
    public void A_change_and_its_undoing_are_none() =>
        Assert.IsNull(Given.Enforcing.Assess(Washed with { Channel = "inbound" }).ChannelChange);

    [TestMethod]
    public void A_change_of_long_ago_stays_on_record_and_gives_way_to_the_next()
    {
        var old = Washed with { ChannelChangedOn = Given.Now.AddDays(-30) };
        Assert.AreEqual(old.ChannelChangedOn, Given.Enforcing.Assess(old).ChannelChange!.On);
        Assert.AreEqual("referral", Given.Enforcing.Assess(old with { Channel = "personalNetwork", NetworkEvent = "Fair" }).ChannelChange!.Before);
    }

    [TestMethod]
    public void Switched_off_it_books_nothing()
    {
        var off = CharterPolicy.Compile(Given.Charter with { Level = Level.Enforce, Thresholds = Given.Charter.Thresholds with { LaunderingHours = 0 } });
        Assert.IsNull(off.GuardOwner(off.Assess(Washed), Given.FieldSales, Given.InsideSales, Given.SingleRequest, Given.Now).Finding);
    }

    private static GateDecision Guard(LeadFacts lead) =>
        Given.Enforcing.GuardOwner(Given.Enforcing.Assess(lead), Given.FieldSales, Given.InsideSales, Given.SingleRequest, Given.Now);
}
