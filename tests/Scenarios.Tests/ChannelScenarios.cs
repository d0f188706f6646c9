using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests;

[TestClass]
public sealed class ChannelScenarios
{
    /// <summary>Every channel of the charter's table, with and without its evidence, entered by a web robot that owns nothing.</summary>
    [TestMethod]
    [DataRow("unknown", false, "Inside Sales")]
    [DataRow("referral", true, "Field Sales")]
    [DataRow("referral", false, "Inside Sales")]
    [DataRow("crossSelling", true, "Field Sales")]
    [DataRow("crossSelling", false, "Inside Sales")]
    [DataRow("targetAccount", true, "Field Sales")]
    [DataRow("targetAccount", false, "Inside Sales")]
    [DataRow("personalNetwork", true, "Field Sales")]
    [DataRow("personalNetwork", false, "Inside Sales")]
    [DataRow("socialNetwork", true, "Field Sales")]
    [DataRow("socialNetwork", false, "Inside Sales")]
    [DataRow("coldCalling", false, "Inside Sales")]
    [DataRow("inbound", false, "Marketing")]
    [DataRow("marketingAutomation", false, "Marketing")]
    [DataRow("socialSelling", false, "Inside Sales")]
    public void A_new_lead_goes_to_the_team_that_is_accountable_for_its_channel(string channel, bool withEvidence, string team)
    {
        using var office = Office.Enforcing();
        var lead = Leads.Early(office.Channel(channel));
        if (withEvidence)
        {
            Evidence.Add(office, lead, channel);
        }

        var id = office.Create(office.Robot, lead);

        Assert.AreEqual(team, office.Read(id).GetAttributeValue<EntityReference>("ownerid").Name);
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    [DataRow("referral")]
    [DataRow("crossSelling")]
    [DataRow("targetAccount")]
    [DataRow("personalNetwork")]
    [DataRow("socialNetwork")]
    public void A_field_seller_who_enters_a_lead_of_a_field_channel_with_its_evidence_stays_its_owner(string channel)
    {
        using var office = Office.Enforcing();
        var lead = Leads.Early(office.Channel(channel));
        Evidence.Add(office, lead, channel);

        var id = office.Create(office.Fred, lead);

        Assert.AreEqual(office.Fred, office.OwnerOf(id));
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    public void A_cold_call_entered_by_a_field_seller_goes_to_inside_sales_is_logged_and_stays_readable_for_him()
    {
        using var office = Office.Enforcing();

        var id = office.Create(office.Fred, Leads.Early(office.Channel("coldCalling")));

        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        var violation = office.ViolationsOf(id)[0];
        Assert.AreEqual("LG4001", violation["lgov_code"]);
        Assert.AreEqual(office.Fred, violation.GetAttributeValue<EntityReference>("lgov_actor").Id);
        Assert.AreEqual(office.Governance, violation.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual("Schäfer", office.As(office.Fred).Retrieve("lead", id, new("lastname"))["lastname"]);
        StringAssert.Contains(Office.Refused(() => office.As(office.Finn).Retrieve("lead", id, new("lastname"))), "prvReadLead");
    }

    [TestMethod]
    public void An_external_provider_keeps_the_cold_calls_it_is_given()
    {
        using var office = Office.Enforcing();

        var id = office.Create(office.Robot, Leads.Early(office.Channel("coldCalling")).With(("ownerid", new EntityReference("team", office.External))));

        Assert.AreEqual(office.External, office.OwnerOf(id));
    }

    [TestMethod]
    public void A_person_keeps_a_lead_without_a_source_for_five_working_days_and_is_never_blamed()
    {
        using var office = Office.Enforcing();
        var id = office.Create(office.Fred, Leads.Early());
        Assert.AreEqual(office.Fred, office.OwnerOf(id));

        office.Sandbox.Clock.Set(Office.Monday.AddDays(7).AddSeconds(-1));
        office.Set(office.Fred, id, ("jobtitle", "CEO"));
        Assert.AreEqual(office.Fred, office.OwnerOf(id));

        office.Sandbox.Clock.Set(Office.Monday.AddDays(7));
        office.Set(office.Fred, id, ("jobtitle", "CFO"));
        Assert.AreEqual(office.Inside, office.OwnerOf(id));
        Assert.IsEmpty(office.ViolationsOf(id));
    }

    [TestMethod]
    [DataRow(7, "Fred", "personalNetwork")]
    [DataRow(7, "Mia", "inbound")]
    [DataRow(8, "Fred", "inbound")]
    [DataRow(3, "Mia", "referral")]
    [DataRow(10, "Mia", "unknown")]
    public void A_lead_without_a_channel_gets_the_one_that_its_source_means(int source, string by, string channel)
    {
        using var office = Office.Enforcing();

        var id = office.Create(by == "Fred" ? office.Fred : office.Mia, Leads.Early().With(("leadsourcecode", new OptionSetValue(source))));

        Assert.AreEqual(office.Channel(channel).Id, office.Read(id).GetAttributeValue<EntityReference>("lgov_channel").Id);
    }

    [TestMethod]
    [DataRow(0, "Marketing")]
    [DataRow(1, "Inside Sales")]
    [DataRow(2, "Inside Sales")]
    public void A_nurtured_MQL_is_split_between_marketing_and_inside_sales_by_what_is_offered(int offer, string team)
    {
        using var office = Office.Enforcing();

        var id = office.Create(office.Robot, Leads.Mql(office.Channel("marketingAutomation")).With(("lgov_offerkind", new OptionSetValue(723100000 + offer))));

        Assert.AreEqual(team, office.Read(id).GetAttributeValue<EntityReference>("ownerid").Name);
    }

    [TestMethod]
    public void Evidence_from_a_trigger_event_lapses_after_ninety_days_and_the_lead_goes_to_inside_sales()
    {
        using var office = Office.Enforcing();
        var lead = Leads.Early(office.Channel("targetAccount"));
        Evidence.Add(office, lead, "targetAccount");
        var id = office.Create(office.Fred, lead);

        office.Sandbox.Clock.Set(Evidence.TriggerDay.AddDays(90).AddSeconds(-1));
        office.Set(office.Fred, id, ("jobtitle", "CEO"));
        Assert.AreEqual(office.Fred, office.OwnerOf(id));

        office.Sandbox.Clock.Set(Evidence.TriggerDay.AddDays(90));
        office.Set(office.Fred, id, ("jobtitle", "CFO"));
        Assert.AreEqual(office.Inside, office.OwnerOf(id));
    }
}
