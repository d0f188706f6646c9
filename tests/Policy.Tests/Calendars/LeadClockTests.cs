using System;
using System.Linq;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Calendars;

/// <summary>Times are those of the clock in Berlin.</summary>
[TestClass]
public class LeadClockTests
{
    private static readonly LeadFacts Mql = Given.Mql with { Stage = Stage.Mql };

    private static readonly LeadFacts Sql = Given.Sql with { Stage = Stage.Sql };

    [TestMethod]
    [DataRow(true, "2026-03-11 15:00", "2026-03-12 11:00")] // 4 working hours
    [DataRow(true, "2026-12-24 16:00", "2026-12-28 12:00")]
    [DataRow(true, "2026-03-27 14:00", "2026-03-30 12:00")] // the clock is put forward in between
    [DataRow(true, "2026-10-23 14:00", "2026-10-26 12:00")] // the clock is put back in between
    [DataRow(false, "2026-03-11 15:00", "2026-03-13 15:00")] // 2 working days
    [DataRow(false, "2028-02-28 10:00", "2028-03-01 10:00")]
    public void The_first_contact_is_due_sooner_when_somebody_asked_for_it(bool asked, string since, string due) =>
        AssertDue("LG3801", Mql with { ExplicitRequest = asked, Engagement = 20, EngagementOn = Local(since), StageSince = Local(since) }, Local(since), Local(due));

    [TestMethod]
    [DataRow("2026-03-11 10:00", "2026-03-25 10:00")]
    [DataRow("2026-12-21 10:00", "2027-01-06 10:00")] // two holidays and a change of year
    public void An_MQL_is_contacted_within_10_working_days(string since, string due) =>
        AssertDue("LG3802", Mql with { StageSince = Local(since) }, Local(since), Local(due));

    [TestMethod]
    public void An_SQL_gets_on_within_30_days()
    {
        var since = Local("2026-03-11 10:00");
        AssertDue("LG3803", Sql with { StageSince = since }, since, since.AddDays(30));
        AssertDue("LG3803", Sql with { StageSince = since, ProgressOn = since.AddDays(5) }, since.AddDays(5), since.AddDays(35));
        AssertDue("LG3803", Sql with { StageSince = since, ProgressOn = since.AddDays(-5) }, since, since.AddDays(30));
    }

    [TestMethod]
    public void No_clock_runs_for_a_lead_that_waits_for_nobody()
    {
        foreach (var lead in new[]
        {
            Mql with { IsOpen = false }, Mql with { Disqualifier = Disqualifier.Competitor }, Mql with { Handover = HandoverState.Pending }, Sql with { Handover = HandoverState.Accepted },
            Sql with { RecycledTo = Stage.Mql }, Given.Bare with { Stage = Stage.Lead },
        })
        {
            Assert.IsEmpty(Given.Enforcing.Clocks(Given.Enforcing.Assess(lead)));
        }
    }

    [TestMethod]
    public void Who_was_contacted_needs_no_first_contact() =>
        Assert.AreEqual("LG3803", Given.Enforcing.Clocks(Given.Enforcing.Assess(Sql)).Single().Code);

    [TestMethod]
    public void The_clocks_are_the_charters()
    {
        var policy = CharterPolicy.Compile(Given.Charter with { Thresholds = Given.Charter.Thresholds with { MqlContactWorkingDays = 1 } });
        Assert.AreEqual(Given.Now.AddDays(1), policy.Clocks(policy.Assess(Mql with { StageSince = Given.Now })).Single(clock => clock.Code == "LG3802").DueOn);
    }

    private static void AssertDue(string code, LeadFacts lead, DateTime since, DateTime due)
    {
        var clock = Given.Enforcing.Clocks(Given.Enforcing.Assess(lead, Given.Person, since, Clocks.Office)).Single(clock => clock.Code == code);
        Assert.AreEqual(since, clock.Since);
        Assert.AreEqual(due, clock.DueOn);
        Assert.IsFalse(clock.IsOverdue(due.AddSeconds(-1)));
        Assert.IsTrue(clock.IsOverdue(due));
        Assert.IsTrue(clock.IsOverdue(due.AddSeconds(1)));
    }

    private static DateTime Local(string text) => Clocks.At(text, Clocks.Berlin);
}
