using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using LeadGovernance.Policy.Tests.Calendars;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Ownership;

/// <summary>Between an assessment and its next look nothing changes by itself.</summary>
[TestClass]
public class NextLookTests
{
    private static readonly Gen<WorkingCalendar> Calendars = Gen.OneOf(Clocks.All.Select(Clocks.OfficeAt).ToArray());

    [TestMethod]
    public void Nothing_changes_before_the_next_look() =>
        Gen.Select(PolicyProperties.Leads, Calendars, Gen.Double[0, 1]).Sample((lead, calendar, part) =>
        {
            var assessment = Assess(lead, Given.Now, calendar);
            var next = Given.Enforcing.NextLook(assessment);
            Assert.IsTrue(next is null || next > Given.Now);
            var end = next ?? Given.Now.AddYears(30);
            var record = assessment.OnRecord();

            // What an assessment that demotes still credits ("was an MQL") is gone with the record that it leaves.
            var settled = Assess(record, Given.Now, calendar);
            Assert.AreEqual(assessment.Stage, settled.Stage);
            Assert.AreEqual(next, Given.Enforcing.NextLook(settled));
            // Whole seconds, as the platform stores them: fading points cross their limit somewhere within the second before the look.
            foreach (var moment in new[] { 1, Math.Floor(part * (end - Given.Now).TotalSeconds), Math.Ceiling((end - Given.Now).TotalSeconds) - 1 }.Select(seconds => Given.Now.AddSeconds(seconds)).Where(moment => moment > Given.Now && moment < end))
            {
                Assert.AreEqual(Verdict(settled, Given.Now), Verdict(Assess(record, moment, calendar), moment), $"{moment:O}, next look {next:O}");
            }
        });

    [TestMethod]
    public void Looking_at_every_turn_and_looking_once_at_the_end_give_the_same_record() =>
        Gen.Select(PolicyProperties.Leads, Calendars, Gen.Int[0, 800]).Sample((lead, calendar, days) =>
        {
            var record = Assess(lead, Given.Now, calendar).OnRecord();
            var end = Given.Now.AddDays(days);
            Assert.AreEqual(Swept(record, end, calendar), Given.Enforcing.BringUpToDate(record, Given.Person, end, calendar));
        });

    [TestMethod]
    public void No_verdict_depends_on_when_somebody_looked() =>
        Gen.Select(PolicyProperties.Leads, Calendars, Gen.Int[0, 400], Gen.Int[0, 400]).Sample((lead, calendar, first, second) =>
        {
            var record = Assess(lead, Given.Now, calendar).OnRecord();
            var middle = Given.Now.AddDays(first);
            var end = middle.AddDays(second);
            var looked = Given.Enforcing.BringUpToDate(Assess(Given.Enforcing.BringUpToDate(record, Given.Person, middle, calendar), middle, calendar).OnRecord(), Given.Person, end, calendar);
            Assert.AreEqual(Given.Enforcing.BringUpToDate(record, Given.Person, end, calendar), looked);
        });

    [TestMethod]
    public void A_demotion_that_nobody_saw_is_dated_when_it_was_due()
    {
        var stored = Given.Srl with { Budget = 0, Timeframe = 1, TimeframeOn = Given.Now, CreatedOn = Given.Now.AddDays(-3) };
        var quarterEnd = Clocks.At("2026-04-01");
        var below = BringUpToDate(stored, quarterEnd.AddDays(7).AddSeconds(-1));
        Assert.AreEqual(Stage.Srl, below.Stage);
        Assert.AreEqual(quarterEnd, below.BelowSince);
        foreach (var later in new[] { 0, 1, 3600 })
        {
            var demoted = BringUpToDate(stored, quarterEnd.AddDays(7).AddSeconds(later));
            Assert.AreEqual(Stage.Sql, demoted.Stage);
            Assert.AreEqual(quarterEnd.AddDays(7), demoted.StageSince);
            Assert.IsNull(demoted.BelowSince);
        }

        Assert.AreEqual(Stage.Sql, BringUpToDate(stored, quarterEnd.AddDays(100)).Stage);
    }

    [TestMethod]
    public void An_MQL_is_looked_at_when_its_engagement_falls_below_8()
    {
        var lead = Given.Mql with { ExplicitRequest = false, InitialCommunication = 0, Engagement = 16, EngagementOn = Given.Now, Stage = Stage.Mql, StageSince = Given.Now };
        var next = NextLook(lead)!.Value;
        Assert.IsLessThan(TimeSpan.FromMinutes(1), (next - Given.Now.AddDays(30)).Duration()); // one half-life, as far as points are rounded
        Assert.AreEqual(Stage.Mql, Assess(lead, next.AddSeconds(-1)).ComputedStage, "the platform keeps whole seconds");
        Assert.AreEqual(Stage.Lead, Assess(lead, next).ComputedStage);
        Assert.AreEqual(Stage.Lead, Assess(lead, next.AddTicks(1)).ComputedStage);
    }

    [TestMethod]
    public void A_trigger_event_is_looked_at_when_it_begins_and_when_it_lapses()
    {
        var lead = Given.Bare with { Channel = "targetAccount", InitialCommunication = 0, TriggerEventOn = Given.Now.AddDays(2), Stage = Stage.Lead, StageSince = Given.Now };
        Assert.AreEqual(Given.Now.AddDays(2), NextLook(lead));
        Assert.AreEqual(Given.Now.AddDays(90), NextLook(lead with { TriggerEventOn = Given.Now }));
        Assert.IsNull(NextLook(lead with { TriggerEventOn = Given.Now.AddDays(-90) }));
    }

    [TestMethod]
    public void The_creators_days_end_by_the_calendar_of_the_business_unit()
    {
        var lead = Given.Bare with { Channel = null, CreatedOn = Clocks.At("2026-12-23 10:00", Clocks.Berlin), Stage = Stage.Lead, StageSince = Given.Now };
        var assessment = Assess(lead, lead.CreatedOn, Clocks.Office);
        Assert.AreEqual(Clocks.At("2026-12-31 10:00", Clocks.Berlin), Given.Enforcing.NextLook(assessment));
        var owner = Given.PersonHolding();
        var end = assessment.CreatorKeepsUntil!.Value;
        Assert.AreEqual("LG2000", Given.Enforcing.Judge(assessment, owner, end.AddSeconds(-1)).Codes[0]);
        Assert.AreEqual("LG4101", Given.Enforcing.Judge(assessment, owner, end).Codes[0]);
        Assert.AreEqual("LG4101", Given.Enforcing.Judge(assessment, owner, end.AddSeconds(1)).Codes[0]);
    }

    [TestMethod]
    public void The_end_of_an_exception_is_a_look_too()
    {
        var assessment = Assess(Given.Srl with { TimeframeOn = Given.Now, BudgetOn = Given.Now, AuthorityOn = Given.Now }, Given.Now);
        var next = Given.Enforcing.NextLook(assessment);
        Assert.AreEqual(Clocks.At("2026-04-01"), next);
        Assert.AreEqual(Given.Now.AddDays(1), Given.Enforcing.NextLook(assessment, new ExceptionGrant(Guid.Empty, null, Given.Now.AddDays(1))));
        Assert.AreEqual(next, Given.Enforcing.NextLook(assessment, new ExceptionGrant(Guid.Empty, null, Given.Now)));
        Assert.AreEqual(next, Given.Enforcing.NextLook(assessment, new ExceptionGrant(Guid.Empty, null, Given.Now.AddYears(1))));
    }

    [TestMethod]
    public void The_days_of_a_rule_are_looks()
    {
        var rules = Given.Charter.Rules.Select(rule => rule.Code == "LG2070" ? rule with { ValidTo = new(2026, 3, 20) } : rule)
            .Append(Given.Charter.Rules.Single(rule => rule.Code == "LG2070") with { Code = "LG2079", ValidFrom = new(2026, 3, 21) });
        var policy = CharterPolicy.Compile(Given.Charter with { Rules = [.. rules] });
        Assert.AreEqual(Clocks.At("2026-03-21"), policy.NextLook(policy.Assess(Given.Bare)));
    }

    [TestMethod]
    public void A_lead_that_says_next_quarter_rises_with_it_under_a_charter_that_asks_for_this_one()
    {
        var policy = CharterPolicy.Compile(Given.Charter with { Medium = Given.Charter.Medium with { Timeframe = [0, 1] } });
        var lead = Given.Srl with { Stage = Stage.Sql, Budget = 0, Timeframe = 2, TimeframeOn = Given.Now };
        var turn = Clocks.At("2026-04-01");
        Assert.AreEqual(turn, policy.NextLook(policy.Assess(lead, Given.Person, Given.Now)));
        Assert.AreEqual(Stage.Sql, policy.Assess(lead, Given.Person, turn.AddSeconds(-1)).Stage);
        Assert.AreEqual(Stage.Srl, policy.Assess(lead, Given.Person, turn).Stage);
        Assert.AreEqual(turn, policy.BringUpToDate(lead, Given.Person, turn.AddDays(20)).StageSince);
    }

    [TestMethod]
    public void An_MQL_without_contact_goes_back_when_its_days_and_those_of_grace_are_over_and_again_after_its_rest()
    {
        var lead = Given.Mql with { Stage = Stage.Mql, StageSince = Given.Now };
        var neglected = Given.Now.AddDays(15); // ten working days, and one
        Assert.AreEqual(lead, BringUpToDate(lead, neglected.AddSeconds(-1)));
        var resting = BringUpToDate(lead, neglected);
        Assert.AreEqual((Stage.Lead, neglected, neglected, (Stage?)Stage.Lead), (resting.Stage, resting.StageSince, resting.NeglectedOn, resting.RecycledTo));
        var wakes = resting.WakeOn!.Value;
        Assert.AreEqual(Clocks.At("2026-04-27"), wakes); // thirty days are a Saturday
        Assert.AreEqual(Stage.Lead, BringUpToDate(lead, wakes.AddSeconds(-1)).Stage);
        Assert.AreEqual((Stage.Mql, wakes), (BringUpToDate(lead, wakes).Stage, BringUpToDate(lead, wakes).StageSince));
        Assert.AreEqual(Stage.Lead, BringUpToDate(lead, wakes.AddDays(15)).Stage);
    }

    [TestMethod]
    public void Work_wakes_what_nobody_worked_on_and_not_what_field_sales_rejected()
    {
        var resting = Given.Mql with { Stage = Stage.Lead, StageSince = Given.Now, RecycledTo = Stage.Lead, WakeOn = Given.Now.AddDays(30), NeglectedOn = Given.Now };
        Assert.AreEqual(Stage.Lead, Assess(resting, Given.Now).Stage);
        Assert.AreEqual(Stage.Mql, Assess(resting with { InitialCommunication = 0 }, Given.Now).Stage);
        Assert.AreEqual(Stage.Mql, Assess(resting with { ProgressOn = Given.Now.AddSeconds(1) }, Given.Now.AddSeconds(1)).Stage);
        Assert.AreEqual(Stage.Lead, Assess(resting with { ProgressOn = Given.Now }, Given.Now).Stage);
        Assert.AreEqual(Stage.Lead, Assess(resting with { NeglectedOn = null, InitialCommunication = 0, ProgressOn = Given.Now.AddDays(1) }, Given.Now.AddDays(2)).Stage);
    }

    [TestMethod]
    public void A_week_later_everything_is_a_week_later() =>
        Gen.Select(PolicyProperties.Leads, Gen.OneOf(Clocks.AroundTheClock(Clocks.Kolkata), WorkingCalendar.Default), Gen.Int[0, 400], Gen.Int[1, 60]).Sample((lead, calendar, days, weeks) =>
        {
            // What ends with a quarter or a year does not come every week.
            var plain = lead with { Timeframe = lead.Timeframe is 0 or 4 ? lead.Timeframe : null };
            var shift = TimeSpan.FromDays(7 * weeks);
            var end = Given.Now.AddDays(days);
            var one = Given.Enforcing.BringUpToDate(Assess(plain, Given.Now, calendar).OnRecord(), Given.Person, end, calendar);
            var other = Given.Enforcing.BringUpToDate(Assess(Later(plain, shift), Given.Now + shift, calendar).OnRecord(), Given.Person, end + shift, calendar);
            Assert.AreEqual(Later(one, shift), other);
            Assert.AreEqual(Given.Enforcing.NextLook(Assess(one, end, calendar)) + shift, Given.Enforcing.NextLook(Assess(other, end + shift, calendar)));
        });

    private static LeadFacts Later(LeadFacts lead, TimeSpan shift) => lead with
    {
        NeedOn = lead.NeedOn + shift, TimeframeOn = lead.TimeframeOn + shift, BudgetOn = lead.BudgetOn + shift, AuthorityOn = lead.AuthorityOn + shift,
        NextStepOn = lead.NextStepOn + shift, EngagementOn = lead.EngagementOn + shift, ChannelChangedOn = lead.ChannelChangedOn + shift, TriggerEventOn = lead.TriggerEventOn + shift,
        CreatedOn = lead.CreatedOn + shift, StageSince = lead.StageSince + shift, BelowSince = lead.BelowSince + shift, ProgressOn = lead.ProgressOn + shift,
        RecycledOn = lead.RecycledOn + shift, WakeOn = lead.WakeOn + shift, NeglectedOn = lead.NeglectedOn + shift,
    };

    [TestMethod]
    public void A_lead_that_no_clock_concerns_is_never_looked_at() => Assert.IsNull(NextLook(Given.Bare with { Stage = Stage.Lead, StageSince = Given.Now }));

    private static DateTime? NextLook(LeadFacts lead) => Given.Enforcing.NextLook(Assess(lead, Given.Now));

    private static LeadFacts BringUpToDate(LeadFacts stored, DateTime now) => Given.Enforcing.BringUpToDate(stored, Given.Person, now);

    private static LeadFacts Swept(LeadFacts record, DateTime end, WorkingCalendar calendar)
    {
        var lead = record;
        var at = Given.Now;
        while (Given.Enforcing.NextLook(Assess(lead, at, calendar)) is { } next && next <= end)
        {
            at = next;
            lead = Assess(Given.Enforcing.BringUpToDate(lead, Given.Person, at, calendar), at, calendar).OnRecord();
        }

        return lead;
    }

    private static Assessment Assess(LeadFacts lead, DateTime now, WorkingCalendar? calendar = null) => Given.Enforcing.Assess(lead, Given.Person, now, calendar);

    private static string Verdict(Assessment assessment, DateTime now) =>
        $"{assessment.Stage} {assessment.ComputedStage} {assessment.StageSince:O} {assessment.BelowSince:O} {assessment.Rule.Code} {assessment.Accountable} {assessment.EvidenceHolds} {Texts.Advice(assessment).English} "
        + $"{string.Join(' ', assessment.MissingForSalesReady.Select(item => item.Code))} {string.Join(' ', assessment.HardNegatives)} {string.Join(' ', assessment.Contradictions)} "
        + string.Join(' ', new[] { Given.FieldSales, Given.InsideSales, Given.Marketing, Given.PersonHolding(), Given.PersonHolding(Responsibility.FieldSales) }.Select(owner => Given.Enforcing.Judge(assessment, owner, now).Codes[0]));
}
