using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Ownership;

[TestClass]
public class RuleChoiceTests
{
    private static readonly LeadFacts Known = Given.Bare with { ProductFamily = "Pumps", Region = "DACH", Offer = OfferKind.Service, Customer = CustomerClass.Larger };

    private static readonly CharterRule Any = Given.Charter.Rules.Single(rule => rule.Code == "LG2070");

    private static readonly Dictionary<string, CharterRule> Special = new()
    {
        ["region"] = Any with { Code = "LG20701", Region = "DACH" },
        ["offer"] = Any with { Code = "LG20702", Offer = OfferKind.Service },
        ["customer"] = Any with { Code = "LG20703", Customer = CustomerClass.Larger },
        ["family"] = Any with { Code = "LG20704", ProductFamily = "Pumps" },
        ["offer and region"] = Any with { Code = "LG20705", Offer = OfferKind.Service, Region = "DACH" },
        ["all"] = Any with { Code = "LG20706", Offer = OfferKind.Service, Region = "DACH", ProductFamily = "Pumps", Customer = CustomerClass.Larger },
        ["another family"] = Any with { Code = "LG20707", ProductFamily = "Valves" },
    };

    [TestMethod]
    [DataRow("region", "another family", "region")]
    [DataRow("region", "offer", "offer")]
    [DataRow("offer", "customer", "customer")]
    [DataRow("customer", "family", "family")]
    [DataRow("family", "offer and region", "offer and region")]
    [DataRow("offer and region", "all", "all")]
    public void The_more_specific_rule_wins_then_family_customer_offer_region(string one, string other, string winner)
    {
        Assert.AreEqual(Special[winner].Code, RuleFor(Known, Special[one], Special[other]));
        Assert.AreEqual(Special[winner].Code, RuleFor(Known, Special[other], Special[one]));
    }

    [TestMethod]
    public void A_rule_for_something_does_not_take_a_lead_of_which_that_is_unknown() =>
        Assert.AreEqual(Any.Code, RuleFor(Given.Bare, [.. Special.Values]));

    [TestMethod]
    public void Family_and_region_ignore_case_and_blanks_around() =>
        Assert.AreEqual(Special["all"].Code, RuleFor(Known with { ProductFamily = " pumps ", Region = "dach" }, Special["all"]));

    [TestMethod]
    [DataRow("2026-03-10T23:59:59", "LG2070")]
    [DataRow("2026-03-11T00:00:00", "LG20704")]
    [DataRow("2026-03-12T23:59:59", "LG20704")]
    [DataRow("2026-03-13T00:00:00", "LG2070")]
    public void A_rule_counts_from_its_first_to_the_end_of_its_last_day(string moment, string code)
    {
        var dated = Special["family"] with { ValidFrom = Utc("2026-03-11"), ValidTo = Utc("2026-03-12") };
        Assert.AreEqual(code, With(dated).Assess(Known, Given.Person, Utc(moment)).Rule.Code);
    }

    [TestMethod]
    public void Rules_for_the_same_leads_may_follow_each_other()
    {
        var policy = With(
            Special["family"] with { ValidTo = Utc("2026-03-11") },
            Special["family"] with { Code = "LG20709", ValidFrom = Utc("2026-03-12") });
        Assert.AreEqual("LG20704", policy.Assess(Known, Given.Person, Utc("2026-03-11T12:00:00")).Rule.Code);
        Assert.AreEqual("LG20709", policy.Assess(Known, Given.Person, Utc("2026-03-12T12:00:00")).Rule.Code);
    }

    private static string RuleFor(LeadFacts lead, params CharterRule[] extra) => With(extra).Assess(lead).Rule.Code;

    private static CharterPolicy With(params CharterRule[] extra) =>
        CharterPolicy.Compile(Given.Charter with { Rules = [.. Given.Charter.Rules, .. extra] });

    private static DateTime Utc(string moment) => DateTime.SpecifyKind(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
