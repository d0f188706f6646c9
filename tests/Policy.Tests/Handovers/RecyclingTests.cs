using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using LeadGovernance.Policy.Tests.Calendars;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Handovers;

/// <summary>What becomes of a rejected lead. Times are those of the clock in Berlin.</summary>
[TestClass]
public class RecyclingTests
{
    private static readonly HandoverPolicy Policy = Given.Enforcing.Handovers;
    private static readonly DateTime Rejected = Clocks.At("2026-03-12 10:00", Clocks.Berlin); // a Thursday
    private static readonly PastHandover Earlier = new(HandoverState.Rejected, null, Rejected.AddDays(-70));

    private static readonly Handover Handover = new()
    {
        State = HandoverState.Pending, OfferedOn = Rejected, Terms = Policy.Offer(Clocks.Office, Rejected), To = Given.FieldSales.Id, From = Given.InsideSales.Id, FromTeam = true,
    };

    /// <summary>Sales ready by everything; answered before the rejection.</summary>
    private static readonly LeadFacts Lead = Given.Srl with
    {
        Stage = Stage.Srl, StageSince = Rejected.AddDays(-3), CreatedOn = Rejected.AddDays(-10), Timeframe = 0, Handover = HandoverState.Pending,
    };

    [TestMethod]
    [DataRow(RejectionReason.NoBudget, "2026-09-01", Stage.Mql, "2026-09-01 09:00")] // at the budget date
    [DataRow(RejectionReason.NoBudget, null, Stage.Mql, "2026-09-08 09:00")] // 180 days
    [DataRow(RejectionReason.Timing, "2026-05-02", Stage.Sql, "2026-05-04 09:00")] // a Saturday: the Monday after
    [DataRow(RejectionReason.Timing, null, Stage.Sql, "2026-06-10 09:00")] // 90 days
    [DataRow(RejectionReason.WrongPerson, null, Stage.Sql, "2026-03-12 10:00")] // the same day
    [DataRow(RejectionReason.NoNeed, null, Stage.Lead, "2026-09-08 09:00")] // 180 days
    [DataRow(RejectionReason.NoFit, null, Stage.Lead, null)]
    [DataRow(RejectionReason.Unreachable, null, Stage.Mql, "2026-04-13 09:00")] // 30 days, a Saturday
    [DataRow(RejectionReason.Duplicate, null, Stage.Lead, null)]
    [DataRow(RejectionReason.Competitor, null, Stage.Lead, null)]
    public void Every_reason_has_its_stage_and_its_day(RejectionReason reason, string? date, Stage stage, string? wake)
    {
        var recycling = Reject(reason, date is null ? null : Clocks.At(date));
        Assert.AreEqual(stage, recycling.Stage);
        Assert.AreEqual(wake is null ? null : Clocks.At(wake, Clocks.Berlin), recycling.WakeOn);
        Assert.AreEqual(reason, recycling.Reason);
        Assert.IsFalse(recycling.ManagerDecides);
    }

    [TestMethod]
    public void The_lead_goes_back_to_the_owner_stored_in_the_handover()
    {
        var recycling = Reject(RejectionReason.NoNeed, null);
        Assert.AreEqual(Given.InsideSales.Id, recycling.Owner);
        Assert.IsTrue(recycling.OwnerIsTeam);
        Assert.AreEqual(Rejected.AddDays(60), recycling.SellerPausesUntil);
    }

    [TestMethod]
    public void A_rejection_can_be_disputed_for_2_working_days() =>
        Assert.AreEqual(Clocks.At("2026-03-16 10:00", Clocks.Berlin), Reject(RejectionReason.NoNeed, null).DisputableUntil);

    [TestMethod]
    public void After_two_recycles_the_manager_decides()
    {
        Assert.IsFalse(Policy.Reject(Handover, RejectionReason.NoNeed, null, [Earlier], Clocks.Office, Rejected).ManagerDecides);
        var third = Policy.Reject(Handover, RejectionReason.NoNeed, null, [Earlier, Earlier], Clocks.Office, Rejected);
        Assert.IsTrue(third.ManagerDecides);
        Assert.IsNull(third.Stage);
        Assert.IsNull(third.WakeOn);
        Assert.IsFalse(Policy.Reject(Handover, RejectionReason.NoNeed, null, [Earlier, Earlier with { State = HandoverState.Returned }], Clocks.Office, Rejected).ManagerDecides);
    }

    [TestMethod]
    [DataRow(RejectionReason.NoBudget)]
    [DataRow(RejectionReason.Timing)]
    [DataRow(RejectionReason.NoNeed)]
    [DataRow(RejectionReason.Unreachable)]
    public void A_recycled_lead_falls_at_once_and_may_rise_on_its_day(RejectionReason reason)
    {
        var recycling = Reject(reason, null);
        var lead = HandoverPolicy.Recycled(Lead, recycling, Rejected);
        var wake = recycling.WakeOn!.Value;
        Assert.AreEqual(recycling.Stage, StageAt(lead, Rejected));

        // Everything is said anew; only the rest holds it down.
        var answered = lead with { NeedOn = wake, TimeframeOn = wake, BudgetOn = wake, AuthorityOn = wake };
        Assert.AreEqual(recycling.Stage, StageAt(answered, wake.AddSeconds(-1)));
        Assert.AreEqual(Stage.Srl, StageAt(answered, wake));
        Assert.AreEqual(Stage.Srl, StageAt(answered, wake.AddSeconds(1)));
        Assert.AreEqual(wake, Given.Enforcing.NextLook(Given.Enforcing.Assess(answered, Given.Person, wake.AddSeconds(-1))));
    }

    [TestMethod]
    public void A_lead_with_the_wrong_person_may_rise_the_same_day_once_the_right_one_is_found()
    {
        var lead = HandoverPolicy.Recycled(Lead, Reject(RejectionReason.WrongPerson, null), Rejected);
        Assert.AreEqual(Stage.Sql, Given.Enforcing.Assess(lead, Given.Person, Rejected).ComputedStage);
        Assert.AreEqual(Stage.Srl, Given.Enforcing.Assess(lead with { AuthorityOn = Rejected.AddMinutes(5) }, Given.Person, Rejected.AddMinutes(5)).ComputedStage);
    }

    [TestMethod]
    public void A_lead_that_never_wakes_stays_down()
    {
        var lead = HandoverPolicy.Recycled(Lead, Reject(RejectionReason.NoFit, null), Rejected);
        Assert.AreEqual(Stage.Lead, StageAt(lead with { NeedOn = Rejected.AddYears(9), AuthorityOn = Rejected.AddYears(9), TimeframeOn = Rejected.AddYears(9) }, Rejected.AddYears(9)));
    }

    [TestMethod]
    public void What_is_missing_is_the_day()
    {
        var lead = HandoverPolicy.Recycled(Lead, Reject(RejectionReason.Timing, Clocks.At("2026-09-01")), Rejected);
        var item = Given.Enforcing.Assess(lead, Given.Person, Rejected, Clocks.Office).MissingForSalesReady.Single(missing => missing.Code == "LG3705");
        Assert.AreEqual("its day, 1 September (rejected by field sales: Wrong time)", item.Missing.English);
        Assert.AreEqual("die Wiedervorlage am 1. September (vom Außendienst abgelehnt: Falscher Zeitpunkt)", item.Missing.German);
    }

    [TestMethod]
    public void Field_sales_may_not_have_a_lead_that_rests() =>
        Gen.Select(PolicyProperties.Leads, Gen.Enum<RejectionReason>()).Sample((lead, reason) =>
        {
            var resting = HandoverPolicy.Recycled(lead, Reject(reason, null), Given.Now) with { WakeOn = Given.Now.AddDays(1) };
            var verdict = Given.Judge(resting, Given.FieldSales);
            Assert.IsTrue(verdict.IsIllegal || verdict.Assessment.Rule.Accountable == Responsibility.FieldSales);
        });

    [TestMethod]
    public void Changes_after_acceptance_are_seen_and_the_stage_stays()
    {
        var before = Lead with { Handover = HandoverState.Accepted };
        var after = before with { DecisionMaker = false };
        var assessment = Given.Enforcing.Assess(after);
        var finding = Given.Enforcing.FindChangedAfterAcceptance(assessment, before, Given.FieldSales, Given.Now)!;
        Assert.AreEqual("LG4412", finding.Code);
        Assert.AreEqual(FindingKind.Noted, finding.Kind);
        Assert.AreEqual("LG3302", finding.MissingCodes.Single());
        Assert.AreEqual(Stage.Srl, assessment.Stage);
    }

    [TestMethod]
    public void Work_on_an_accepted_lead_is_no_change_of_its_facts()
    {
        var before = Lead with { Handover = HandoverState.Accepted };
        foreach (var after in new[] { before, before with { NextStepOn = Given.Now, Telephone = "030 2", QualificationComments = "more", ProgressOn = Given.Now, TimeframeOn = Given.Now } })
        {
            Assert.IsNull(Given.Enforcing.FindChangedAfterAcceptance(Given.Enforcing.Assess(after), before, Given.FieldSales, Given.Now));
        }

        var pending = before with { Handover = HandoverState.Pending };
        Assert.IsNull(Given.Enforcing.FindChangedAfterAcceptance(Given.Enforcing.Assess(pending with { Need = 2 }), pending, Given.FieldSales, Given.Now));
        Assert.IsNull(Given.SwitchedOff.FindChangedAfterAcceptance(Given.SwitchedOff.Assess(before with { Need = 2 }), before, Given.FieldSales, Given.Now));
    }

    [TestMethod]
    public void A_change_that_takes_an_offered_leads_right_away_is_seen_and_no_other()
    {
        var offered = Lead with { Handover = HandoverState.Pending };
        var finding = Find(offered with { Disqualifier = Disqualifier.Competitor }, offered)!;
        Assert.AreEqual("LG4422", finding.Code);
        Assert.AreEqual(FindingKind.Noted, finding.Kind);
        Assert.IsNull(Find(offered with { Telephone = "030 2" }, offered), "it is as ripe as it was");
        var wrong = offered with { Disqualifier = Disqualifier.Competitor };
        Assert.IsNull(Find(wrong with { Telephone = "030 2" }, wrong), "it had no right before");
        Assert.IsNull(Find(wrong with { Handover = HandoverState.Rejected }, offered), "it has its answer");
        var free = offered with { Handover = HandoverState.None };
        Assert.IsNull(Find(free with { Disqualifier = Disqualifier.Competitor }, free), "nothing is offered");
        Assert.IsNull(Given.SwitchedOff.FindNoLongerRipe(Given.SwitchedOff.Assess(wrong), offered, Given.FieldSales, Actor.Unknown, Given.Now));

        static Finding? Find(LeadFacts after, LeadFacts before) => Given.Enforcing.FindNoLongerRipe(Given.Enforcing.Assess(after), before, Given.FieldSales, Actor.Unknown, Given.Now);
    }

    private static Recycling Reject(RejectionReason reason, DateTime? date) => Policy.Reject(Handover, reason, date, [], Clocks.Office, Rejected);

    private static Stage StageAt(LeadFacts lead, DateTime now) => Given.Enforcing.Assess(lead, Given.Person, now, Clocks.Office).Stage;
}
