using System;
using LeadGovernance.Policy.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Maturity;

/// <summary>Examples computed by hand from the mission's points.</summary>
[TestClass]
public class ReadinessTests
{
    private static readonly LeadFacts Empty = new() { Channel = "inbound", CreatedOn = Given.Now };

    private static readonly LeadFacts Best = Empty with
    {
        Industry = 3, Employees = 50, Revenue = 10_000_000, JobTitle = "CEO",
        ExplicitRequest = true, Engagement = 20, EngagementOn = Given.Now,
        Need = 0, Timeframe = 0, Budget = 3, DecisionMaker = true,
    };

    [TestMethod]
    public void Unknown_earns_nothing() => Assert.AreEqual(0, Of(Empty));

    [TestMethod]
    public void The_best_lead_has_100() => Assert.AreEqual(100, Of(Best));

    [TestMethod]
    [DataRow(49, 96 + 1)]
    [DataRow(50, 100)]
    [DataRow(51, 100)]
    [DataRow(10, 97)]
    [DataRow(9, 94)]
    [DataRow(0, 94)]
    public void Employees_earn_7_4_or_1(int employees, int readiness) => Assert.AreEqual(readiness, Of(Best with { Employees = employees }));

    [TestMethod]
    [DataRow(9_999_999, 98)]
    [DataRow(1_000_000, 98)]
    [DataRow(999_999, 96)]
    public void Revenue_earns_5_3_or_1(int revenue, int readiness) => Assert.AreEqual(readiness, Of(Best with { Revenue = revenue }));

    [TestMethod]
    [DataRow("Geschäftsführerin", 10)]
    [DataRow("Head of Purchasing", 10)]
    [DataRow("Managing Director", 10)]
    [DataRow("leiter Einkauf", 10)]
    [DataRow("Product manager", 6)]
    [DataRow("Einkäufer", 3)]
    [DataRow("Overhead clerk", 3)]
    [DataRow(" ", 0)]
    public void A_title_earns_the_points_of_its_class(string title, int points) => Assert.AreEqual(points, Of(Empty with { JobTitle = title }));

    [TestMethod]
    public void A_freemail_domain_costs_5_but_never_below_0()
    {
        Assert.AreEqual(5, Of(Empty with { JobTitle = "CEO", Email = "a@GMX.de" }));
        Assert.AreEqual(0, Of(Empty with { Email = "a@gmx.de" }));
    }

    [TestMethod]
    public void A_target_list_earns_points_only_for_its_industries()
    {
        var policy = CharterPolicy.Compile(Given.Charter with { Readiness = Given.Charter.Readiness with { TargetIndustries = [7] } });
        Assert.AreEqual(8, policy.Assess(Empty with { Industry = 7 }).Readiness);
        Assert.AreEqual(0, policy.Assess(Empty with { Industry = 8 }).Readiness);
    }

    [TestMethod]
    [DataRow(0, 16)]
    [DataRow(30, 8)]
    [DataRow(60, 4)]
    [DataRow(-5, 16)]
    public void Engagement_halves_every_30_days(int daysAgo, int readiness) =>
        Assert.AreEqual(readiness, Of(Empty with { Engagement = 16, EngagementOn = Given.Now.AddDays(-daysAgo) }));

    [TestMethod]
    public void Engagement_without_a_date_ages_from_the_creation() =>
        Assert.AreEqual(8, Of(Empty with { Engagement = 16, CreatedOn = Given.Now.AddDays(-30) }));

    [TestMethod]
    public void An_explicit_request_earns_12_within_the_20()
    {
        Assert.AreEqual(12, Of(Empty with { ExplicitRequest = true }));
        Assert.AreEqual(20, Of(Empty with { ExplicitRequest = true, Engagement = 9, EngagementOn = Given.Now }));
    }

    [TestMethod]
    [DataRow(0, 14)]
    [DataRow(1, 10)]
    [DataRow(2, 4)]
    [DataRow(3, 0)]
    public void Need_earns_14_10_4_and_costs_20(int need, int readiness)
    {
        Assert.AreEqual(readiness, Of(Empty with { Need = need }));
        Assert.AreEqual(66, Of(Best with { Need = 3 })); // 100 - 14 - 20
    }

    [TestMethod]
    public void Time_frame_and_budget_earn_by_option()
    {
        CollectionAssert.AreEqual(new[] { 12, 10, 7, 3, 0 }, Array.ConvertAll([0, 1, 2, 3, 4], (int option) => Of(Empty with { Timeframe = option })));
        CollectionAssert.AreEqual(new[] { 0, 4, 9, 12 }, Array.ConvertAll([0, 1, 2, 3], (int option) => Of(Empty with { Budget = option })));
    }

    [TestMethod]
    public void A_committee_with_a_stakeholder_who_decides_earns_8_a_decision_maker_12()
    {
        Assert.AreEqual(8, Of(Empty with { PurchaseProcess = 1, StakeholderDecides = true }));
        Assert.AreEqual(12, Of(Empty with { PurchaseProcess = 1, StakeholderDecides = true, DecisionMaker = true }));
    }

    private static int Of(LeadFacts lead) => Given.Enforcing.Assess(lead).Readiness;
}
