using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Channels;

[TestClass]
public class ChannelResolutionTests
{
    [TestMethod]
    [DataRow(1, "inbound", "inbound")]
    [DataRow(2, "referral", "referral")]
    [DataRow(3, "referral", "referral")]
    [DataRow(4, "referral", "referral")]
    [DataRow(5, "inbound", "inbound")]
    [DataRow(6, "inbound", "personalNetwork")]
    [DataRow(7, "inbound", "personalNetwork")]
    [DataRow(8, "inbound", "inbound")]
    [DataRow(9, "referral", "referral")]
    [DataRow(10, "unknown", "unknown")]
    [DataRow(4711, "unknown", "unknown")]
    public void A_lead_source_means_a_channel(int source, string forEverybody, string forFieldSellers)
    {
        var lead = Given.Bare with { Channel = null, LeadSource = source };
        Assert.AreEqual(forEverybody, Given.Enforcing.Assess(lead, Given.Person, Given.Now).Channel.Code);
        Assert.AreEqual(forFieldSellers, Given.Enforcing.Assess(lead, Given.FieldSeller, Given.Now).Channel.Code);
    }

    [TestMethod]
    public void A_channel_on_record_counts_before_the_source() =>
        Assert.AreEqual("coldCalling", Given.Enforcing.Assess(Given.Bare with { Channel = "coldCalling", LeadSource = 9 }).Channel.Code);

    [TestMethod]
    public void Unknown_on_record_gives_way_to_a_source() =>
        Assert.AreEqual("referral", Given.Enforcing.Assess(Given.Bare with { Channel = "unknown", LeadSource = 9 }).Channel.Code);

    [TestMethod]
    public void Neither_channel_nor_source_is_unknown() =>
        Assert.AreEqual("unknown", Given.Enforcing.Assess(Given.Bare with { Channel = null }).Channel.Code);

    [TestMethod]
    public void A_channel_that_the_charter_lacks_is_an_error_that_names_it()
    {
        var problem = Assert.ThrowsExactly<ArgumentException>(() => Given.Enforcing.Assess(Given.Bare with { Channel = "fax" }));
        StringAssert.Contains(problem.Message, "'fax'");
    }
}
