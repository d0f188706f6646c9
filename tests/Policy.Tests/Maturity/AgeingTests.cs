using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using LeadGovernance.Policy.Tests.Calendars;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Maturity;

/// <summary>One second before, at and after the end of each answer.</summary>
[TestClass]
public class AgeingTests
{
    /// <summary>Sales ready by its time frame alone; what is not under test was said recently.</summary>
    private static readonly LeadFacts Lead = Given.Srl with { Budget = 0, Stage = null, StageSince = null, CreatedOn = Clocks.At("2024-01-01"), CreatedBy = Given.Creator };

    [TestMethod]
    [DataRow(0, "2026-03-12 10:00", "2026-04-11 10:00")] // immediate: 30 days
    [DataRow(0, "2028-02-01 10:00", "2028-03-02 10:00")] // over a leap day
    [DataRow(1, "2026-03-12 10:00", "2026-04-01 00:00")] // this quarter
    [DataRow(1, "2026-03-31 23:59", "2026-04-01 00:00")]
    [DataRow(1, "2026-04-01 00:00", "2026-07-01 00:00")]
    [DataRow(1, "2026-12-31 12:00", "2027-01-01 00:00")]
    [DataRow(1, "2028-02-29 12:00", "2028-04-01 00:00")]
    [DataRow(2, "2026-03-12 10:00", "2026-07-01 00:00")] // next quarter
    [DataRow(2, "2026-12-31 12:00", "2027-04-01 00:00")]
    [DataRow(2, "2026-08-15 12:00", "2027-01-01 00:00")]
    public void A_time_frame_ends_by_the_calendar(int timeframe, string said, string end)
    {
        foreach (var clock in Clocks.All)
        {
            var lead = Lead with { Timeframe = timeframe, TimeframeOn = Clocks.At(said, clock), AuthorityOn = Clocks.At(said, clock), NeedOn = Clocks.At(said, clock) };
            // Days are 24 hours; quarters end with the local day.
            var ends = timeframe == 0 ? Clocks.At(said, clock).AddDays(30) : Clocks.At(end, clock);
            AssertEnds(lead, ends, clock, Stage.Srl, Stage.Sql, "LG3701");
        }
    }

    [TestMethod]
    public void This_year_ends_with_the_year()
    {
        var policy = CharterPolicy.Compile(Given.Enforcing.Charter with { Medium = Given.Charter.Medium with { Timeframe = [0, 1, 2, 3] } });
        var lead = Lead with { Timeframe = 3, TimeframeOn = Clocks.At("2026-03-12"), AuthorityOn = Clocks.At("2026-12-12") };
        foreach (var clock in Clocks.All)
        {
            var end = Clocks.At("2027-01-01", clock);
            Assert.AreEqual(Stage.Srl, StageAt(lead, end.AddSeconds(-1), clock, policy));
            Assert.AreEqual(Stage.Sql, StageAt(lead, end, clock, policy));
            Assert.AreEqual(Stage.Sql, StageAt(lead, end.AddSeconds(1), clock, policy));
        }
    }

    [TestMethod]
    public void An_unknown_time_frame_stays_one() =>
        Assert.IsEmpty(Assess(Lead with { Timeframe = 4, TimeframeOn = Clocks.At("2024-01-01"), AuthorityOn = Given.Now, BudgetOn = Given.Now }, Given.Now, LocalClock.Utc).EndedAnswers);

    [TestMethod]
    public void The_next_quarter_of_then_is_this_quarter_from_its_first_day_on()
    {
        var lead = Lead with { Timeframe = 2, TimeframeOn = Clocks.At("2026-03-12"), AuthorityOn = Clocks.At("2026-03-12"), BudgetOn = Clocks.At("2026-03-12") };
        var before = Assess(lead, Clocks.At("2026-03-31 23:59:59"), LocalClock.Utc);
        var after = Assess(lead, Clocks.At("2026-04-01"), LocalClock.Utc);
        Assert.AreEqual(10 - 7, after.Readiness - before.Readiness);
    }

    [TestMethod]
    [DataRow("2026-03-12 10:00", "2026-09-08 10:00")]
    [DataRow("2027-09-12 10:00", "2028-03-10 10:00")] // over a leap day and a change of year
    public void A_budget_is_confirmed_again_after_180_days(string said, string end)
    {
        var lead = Lead with { Timeframe = null, Budget = 2, BudgetOn = Clocks.At(said), AuthorityOn = Clocks.At(end).AddDays(-1) };
        AssertEnds(lead, Clocks.At(end), LocalClock.Utc, Stage.Srl, Stage.Sql, "LG3702");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)] // a committee with a stakeholder who decides
    public void Who_decides_is_confirmed_again_after_180_days(bool decisionMaker)
    {
        var lead = Lead with { DecisionMaker = decisionMaker, PurchaseProcess = 1, StakeholderDecides = !decisionMaker, AuthorityOn = Clocks.At("2026-03-12"), Timeframe = null, Budget = 3, BudgetOn = Clocks.At("2026-09-01") };
        AssertEnds(lead, Clocks.At("2026-09-08"), LocalClock.Utc, Stage.Srl, Stage.Sql, "LG3703");
    }

    [TestMethod]
    public void An_answer_of_an_unknown_moment_counts_from_the_day_the_lead_was_entered()
    {
        var lead = Lead with { CreatedOn = Clocks.At("2026-03-12"), Timeframe = 1, TimeframeOn = null };
        AssertEnds(lead, Clocks.At("2026-04-01"), LocalClock.Utc, Stage.Srl, Stage.Sql, "LG3701");
        StringAssert.Contains(MissingAt(lead, Clocks.At("2026-04-01")).Missing.English, "time frame or budget (the answer has expired)");
    }

    [TestMethod]
    public void The_days_are_the_charters()
    {
        var policy = CharterPolicy.Compile(Given.Enforcing.Charter with { Thresholds = Given.Charter.Thresholds with { ImmediateDays = 3 } });
        var lead = Lead with { Timeframe = 0, TimeframeOn = Given.Now, AuthorityOn = Given.Now };
        Assert.AreEqual(Stage.Srl, StageAt(lead, Given.Now.AddDays(3).AddSeconds(-1), LocalClock.Utc, policy));
        Assert.AreEqual(Stage.Sql, StageAt(lead, Given.Now.AddDays(3), LocalClock.Utc, policy));
    }

    [TestMethod]
    public void What_is_missing_says_that_the_answer_has_expired_and_to_ask_again()
    {
        var lead = Lead with { Timeframe = 1, TimeframeOn = Clocks.At("2026-03-12"), AuthorityOn = Clocks.At("2026-03-12") };
        var item = MissingAt(lead, Clocks.At("2026-04-01"));
        Assert.AreEqual("time frame or budget (the answer of 12 March has expired)", item.Missing.English);
        Assert.AreEqual("Zeitrahmen oder Budget (die Angabe vom 12. März ist abgelaufen)", item.Missing.German);
        Assert.AreEqual("Ask again for the time frame.", item.Ask.English);
        Assert.AreEqual("LG3701", item.EndedCodes.Single());
        StringAssert.Contains(MissingAt(lead, Clocks.At("2027-04-01")).Missing.English, "of 12 March 2026");
    }

    [TestMethod]
    public void Two_answers_that_did_only_together_are_both_named()
    {
        var lead = Lead with { Need = 3, Timeframe = 1, TimeframeOn = Clocks.At("2026-01-10"), AuthorityOn = Clocks.At("2025-06-01"), Budget = null };
        var item = Assess(lead, Clocks.At("2026-04-01"), LocalClock.Utc).MissingForSalesReady.Single(missing => missing.Code == "LG3207");
        StringAssert.EndsWith(item.Missing.English, "(the answer of 10 January has expired; the answer of 1 June 2025 has expired)");
        Assert.AreEqual("Ask again for the time frame. Ask again who decides.", item.Ask.English);
    }

    [TestMethod]
    public void The_day_named_is_that_of_the_local_clock()
    {
        var lead = Lead with { Timeframe = 1, TimeframeOn = Clocks.At("2026-03-12 20:00"), AuthorityOn = Clocks.At("2026-03-12") };
        StringAssert.Contains(MissingAt(lead, Clocks.At("2026-04-02"), Clocks.Sydney).Missing.English, "of 13 March");
    }

    [TestMethod]
    public void An_answer_that_would_not_have_done_is_not_blamed_for_its_age()
    {
        var lead = Lead with { Timeframe = 3, TimeframeOn = Clocks.At("2025-03-12"), AuthorityOn = Clocks.At("2026-03-12") };
        Assert.AreEqual("time frame or budget", MissingAt(lead, Clocks.At("2026-04-01")).Missing.English);
    }

    [TestMethod]
    [DataRow(RejectionReason.NoBudget, "budget")]
    [DataRow(RejectionReason.WrongPerson, "decision maker")]
    [DataRow(RejectionReason.NoNeed, "pressing need")]
    public void What_field_sales_refuted_counts_again_only_when_it_is_said_anew(RejectionReason reason, string what)
    {
        var said = Clocks.At("2026-03-01");
        var lead = Lead with { Timeframe = null, Budget = 3, BudgetOn = said, AuthorityOn = said, NeedOn = said, RecycleReason = reason, RecycledOn = said };
        var missing = Assess(lead, Given.Now, LocalClock.Utc).MissingForSalesReady.Where(item => item.EndedCodes.Contains("LG3704")).ToList();
        Assert.IsTrue(missing.Any(item => item.Missing.English.Contains(what) && item.Missing.English.Contains("field sales refuted the answer of 1 March")), string.Join("; ", missing.Select(item => item.Missing.English)));
        Assert.AreNotEqual(Stage.Srl, Assess(lead, Given.Now, LocalClock.Utc).ComputedStage);
        Assert.AreEqual(Stage.Srl, Assess(lead with { RecycledOn = said.AddSeconds(-1) }, Given.Now, LocalClock.Utc).ComputedStage);
    }

    [TestMethod]
    public void Facts_of_every_kind_shifted_by_52_weeks_of_no_quarter_are_as_ripe() =>
        Gen.Select(PolicyProperties.Leads, Gen.Int[-20, 20]).Sample((lead, years) =>
        {
            var still = lead with { Timeframe = lead.Timeframe is 1 or 2 or 3 ? 0 : lead.Timeframe };
            Assert.AreEqual(Outcome(still, TimeSpan.Zero), Outcome(Shifted(still, TimeSpan.FromDays(364 * years)), TimeSpan.FromDays(364 * years)));
        });

    internal static LeadFacts Shifted(LeadFacts lead, TimeSpan by) => lead with
    {
        NeedOn = lead.NeedOn + by, TimeframeOn = lead.TimeframeOn + by, BudgetOn = lead.BudgetOn + by, AuthorityOn = lead.AuthorityOn + by, EngagementOn = lead.EngagementOn + by,
        TriggerEventOn = lead.TriggerEventOn + by, CreatedOn = lead.CreatedOn + by, StageSince = lead.StageSince + by, BelowSince = lead.BelowSince + by, RecycledOn = lead.RecycledOn + by,
        WakeOn = lead.WakeOn + by, NextStepOn = lead.NextStepOn + by, ProgressOn = lead.ProgressOn + by,
    };

    private static string Outcome(LeadFacts lead, TimeSpan by)
    {
        var now = Given.Now + by;
        var assessment = Given.Enforcing.Assess(lead, Given.Person, now);
        var field = Given.Enforcing.Judge(assessment, Given.FieldSales, now);
        return $"{assessment.Stage} {assessment.ComputedStage} {assessment.Readiness} {assessment.Accountable} {field.Kind} {string.Join(' ', assessment.MissingForSalesReady.Select(item => item.Code))} "
            + $"{assessment.StageSince - by:s} {assessment.BelowSince - by:s} {assessment.EvidenceUntil - by:s} {assessment.CreatorKeepsUntil - by:s} {Given.Enforcing.NextLook(assessment) - by:s} "
            + string.Join(' ', Given.Enforcing.Clocks(assessment).Select(clock => $"{clock.Code} {clock.DueOn - by:s}"));
    }

    private static void AssertEnds(LeadFacts lead, DateTime end, LocalClock clock, Stage before, Stage after, string code)
    {
        Assert.AreEqual(before, StageAt(lead, end.AddSeconds(-1), clock), $"before {end:s} {clock.Name}");
        Assert.AreEqual(after, StageAt(lead, end, clock), $"at {end:s} {clock.Name}");
        Assert.AreEqual(after, StageAt(lead, end.AddSeconds(1), clock), $"after {end:s} {clock.Name}");
        Assert.IsFalse(Assess(lead, end.AddSeconds(-1), clock).EndedAnswers.Any(answer => answer.Code == code));
        Assert.AreEqual(end, Assess(lead, end, clock).EndedAnswers.Single(answer => answer.Code == code).EndedOn);
    }

    private static Stage StageAt(LeadFacts lead, DateTime now, LocalClock clock, CharterPolicy? policy = null) => Assess(lead, now, clock, policy).ComputedStage;

    private static MissingItem MissingAt(LeadFacts lead, DateTime now, LocalClock? clock = null) =>
        Assess(lead, now, clock ?? LocalClock.Utc).MissingForSalesReady.Single(item => item.Code == "LG3303");

    private static Assessment Assess(LeadFacts lead, DateTime now, LocalClock clock, CharterPolicy? policy = null) =>
        (policy ?? Given.Enforcing).Assess(lead, Given.Person, now, Clocks.AroundTheClock(clock));
}
