using System;
using System.Linq;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using LeadGovernance.Policy.Tests.Calendars;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Handovers;

/// <summary>A valid handover, one thing broken, its code. Times are those of the clock in Berlin.</summary>
[TestClass]
public class HandoverTests
{
    private static readonly HandoverPolicy Policy = Given.Enforcing.Handovers;
    private static readonly DateTime Offered = Clocks.At("2026-03-12 10:00", Clocks.Berlin);

    private static readonly Handover Handover = new()
    {
        State = HandoverState.Pending, OfferedOn = Offered, Terms = Policy.Offer(Clocks.Office, Offered), To = Given.FieldSales.Id, From = Given.InsideSales.Id, FromTeam = true,
    };

    private static readonly Seller Member = new(Given.Creator, [Given.Marketing.Id, Given.FieldSales.Id]);
    private static readonly Holder Person = Given.PersonHolding(Responsibility.FieldSales);
    private static readonly PastHandover RejectedNow = new(HandoverState.Rejected, Given.Creator, Offered);

    [TestMethod]
    [DataRow("2026-03-12 10:00", "2026-03-13 10:00", "2026-03-16 10:00")]
    [DataRow("2026-03-13 16:00", "2026-03-16 16:00", "2026-03-17 16:00")]
    [DataRow("2026-12-23 10:00", "2026-12-24 10:00", "2026-12-28 10:00")]
    [DataRow("2028-02-28 10:00", "2028-02-29 10:00", "2028-03-01 10:00")]
    [DataRow("2026-03-27 10:00", "2026-03-30 10:00", "2026-03-31 10:00")] // clock put forward
    [DataRow("2026-10-23 10:00", "2026-10-26 10:00", "2026-10-27 10:00")] // clock put back
    public void Field_sales_has_a_working_day_and_one_more_before_the_lead_goes_back(string offered, string due, string returns)
    {
        var terms = Policy.Offer(Clocks.Office, Local(offered));
        Assert.AreEqual(new HandoverTerms(Local(due), Local(returns)), terms);
        var handover = Handover with { Terms = terms };
        AssertTurns(handover, terms.DueOn, HandoverStanding.Offered, HandoverStanding.Overdue);
        AssertTurns(handover, terms.ReturnsOn, HandoverStanding.Overdue, HandoverStanding.Returned);
    }

    [TestMethod]
    public void An_answer_stops_the_clock()
    {
        foreach (var state in new[] { HandoverState.Accepted, HandoverState.Rejected, HandoverState.Returned, HandoverState.None })
        {
            var answered = Handover with { State = state };
            Assert.AreEqual(state.ToString(), answered.Standing(Offered.AddYears(1)).ToString());
            Assert.IsNull(answered.NextLook(Offered));
        }
    }

    [TestMethod]
    public void The_person_named_and_every_member_of_the_team_named_may_accept()
    {
        Assert.IsNull(Accept(Handover, Member, Offered));
        Assert.IsNull(Accept(Handover with { To = Member.Id }, Member with { Teams = [] }, Offered));
        Assert.AreEqual("LG4402", Accept(Handover, Member with { Teams = [Given.Marketing.Id] }, Offered));
        Assert.AreEqual("LG4402", Accept(Handover with { To = Given.Nobody.Id }, Member, Offered));
    }

    [TestMethod]
    public void Late_is_possible_too_late_is_not()
    {
        Assert.IsNull(Accept(Handover, Member, Handover.Terms.ReturnsOn.AddSeconds(-1)));
        Assert.AreEqual("LG4408", Accept(Handover, Member, Handover.Terms.ReturnsOn));
        Assert.AreEqual("LG4408", Accept(Handover, Member, Handover.Terms.ReturnsOn.AddSeconds(1)));
        Assert.AreEqual("LG4408", Reject(Handover, Member, RejectionReason.NoNeed, null, Handover.Terms.ReturnsOn));
    }

    [TestMethod]
    public void A_closed_lead_and_an_answered_handover_take_no_answer()
    {
        Assert.AreEqual("LG4403", Policy.AgainstAccept(Given.Srl with { IsOpen = false }, Handover, Member, [], Offered));
        Assert.AreEqual("LG4403", Policy.AgainstReject(Given.Srl with { IsOpen = false }, Handover, Member, RejectionReason.NoNeed, null, Clocks.Office, Offered));
        foreach (var state in new[] { HandoverState.Accepted, HandoverState.Rejected, HandoverState.None })
        {
            Assert.AreEqual("LG4401", Accept(Handover with { State = state }, Member, Offered));
            Assert.AreEqual("LG4401", Reject(Handover with { State = state }, Member, RejectionReason.NoNeed, null, Offered));
        }
    }

    [TestMethod]
    public void Every_listed_reason_is_taken_and_nothing_else()
    {
        foreach (var reason in Enum.GetValues<RejectionReason>())
        {
            Assert.IsNull(Reject(Handover, Member, reason, null, Offered), reason.ToString());
        }

        Assert.AreEqual("LG4405", Reject(Handover, Member, null, null, Offered));
        Assert.AreEqual("LG4405", Reject(Handover, Member, (RejectionReason)99, null, Offered));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Policy.Reject(Handover, (RejectionReason)99, null, [], Clocks.Office, Offered));
    }

    [TestMethod]
    [DataRow(RejectionReason.NoBudget, "2026-03-13", null)]
    [DataRow(RejectionReason.NoBudget, "2026-03-12", "LG4410")] // today
    [DataRow(RejectionReason.NoBudget, "2026-03-11", "LG4410")]
    [DataRow(RejectionReason.Timing, "2036-03-19", null)]
    [DataRow(RejectionReason.Timing, "2036-03-20", "LG4410")] // in more than ten years
    [DataRow(RejectionReason.NoNeed, "2026-06-01", "LG4410")] // a reason without a date
    public void A_date_lies_ahead_and_goes_with_the_reason(RejectionReason reason, string date, string? code) =>
        Assert.AreEqual(code, Reject(Handover, Member, reason, Clocks.At(date), Offered));

    [TestMethod]
    public void Nobody_gets_a_lead_again_for_60_days_that_he_rejected_or_left_unanswered()
    {
        foreach (var past in new[] { RejectedNow, RejectedNow with { State = HandoverState.Returned } })
        {
            var end = Offered.AddDays(60);
            Assert.AreEqual("LG4406", Offer(Person, end.AddSeconds(-1), past));
            Assert.IsNull(Offer(Person, end, past));
            Assert.IsNull(Offer(Person, end.AddSeconds(1), past));
            Assert.IsNull(Offer(Person with { Id = Given.Nobody.Id }, Offered, past));
            Assert.IsNull(Offer(Given.FieldSales, Offered, past));
        }

        Assert.IsNull(Offer(Person, Offered, RejectedNow with { State = HandoverState.Accepted }));
        Assert.AreEqual("LG4406", Policy.AgainstAccept(Given.Srl, Handover, Member, [RejectedNow], Offered), "nor by way of the team");
    }

    [TestMethod]
    public void After_two_recycles_only_a_manager_can_offer_the_lead_again()
    {
        var rejected = RejectedNow with { Seller = null };
        Assert.IsNull(Offer(Given.FieldSales, Offered, rejected, rejected));
        Assert.AreEqual("LG4407", Offer(Given.FieldSales, Offered, rejected, rejected, rejected));
        Assert.IsNull(Policy.AgainstOffer(Given.Srl, Given.FieldSales, null, [rejected, rejected, rejected], byManager: true, Offered));
        Assert.IsNull(Offer(Given.FieldSales, Offered, [.. Enumerable.Repeat(rejected with { State = HandoverState.Returned }, 5)]));
    }

    [TestMethod]
    public void A_lead_that_is_under_way_closed_or_resting_is_not_offered()
    {
        foreach (var state in new[] { HandoverState.Pending, HandoverState.Accepted })
        {
            Assert.AreEqual("LG4404", Policy.AgainstOffer(Given.Srl, Given.FieldSales, Handover with { State = state }, [], byManager: true, Offered));
        }

        Assert.IsNull(Policy.AgainstOffer(Given.Srl, Given.FieldSales, Handover, [], false, Handover.Terms.ReturnsOn), "it went back by the clock");
        Assert.IsNull(Policy.AgainstOffer(Given.Srl, Given.FieldSales, Handover with { State = HandoverState.Rejected }, [], false, Offered));
        Assert.AreEqual("LG4403", Policy.AgainstOffer(Given.Srl with { IsOpen = false }, Given.FieldSales, null, [], true, Offered));
        var resting = Given.Srl with { RecycledTo = Stage.Mql, WakeOn = Offered.AddDays(1) };
        Assert.AreEqual("LG4409", Policy.AgainstOffer(resting, Given.FieldSales, null, [], false, Offered.AddDays(1).AddSeconds(-1)));
        Assert.IsNull(Policy.AgainstOffer(resting, Given.FieldSales, null, [], false, Offered.AddDays(1)));
        Assert.IsNull(Policy.AgainstOffer(resting, Given.FieldSales, null, [], true, Offered));
    }

    [TestMethod]
    public void What_went_back_by_the_clock_is_past_before_anybody_wrote_it_down()
    {
        var returns = Handover.Terms.ReturnsOn;
        Assert.IsNull(Handover.Past(Given.Creator, null, returns.AddSeconds(-1)));
        Assert.AreEqual(new PastHandover(HandoverState.Returned, Given.Creator, returns), Handover.Past(Given.Creator, null, returns));
        Assert.AreEqual(new PastHandover(HandoverState.Returned, Given.Creator, returns), (Handover with { State = HandoverState.Returned }).Past(Given.Creator, null, returns.AddDays(1)));
        Assert.AreEqual(RejectedNow, (Handover with { State = HandoverState.Rejected }).Past(Given.Creator, Offered, returns));
        Assert.AreEqual(RejectedNow with { State = HandoverState.Accepted }, (Handover with { State = HandoverState.Accepted }).Past(Given.Creator, Offered, returns));
    }

    private static string? Offer(Holder to, DateTime now, params PastHandover[] past) => Policy.AgainstOffer(Given.Srl, to, null, past, byManager: false, now);

    private static string? Accept(Handover handover, Seller seller, DateTime now) => Policy.AgainstAccept(Given.Srl, handover, seller, [], now);

    private static string? Reject(Handover handover, Seller seller, RejectionReason? reason, DateTime? date, DateTime now) =>
        Policy.AgainstReject(Given.Srl, handover, seller, reason, date, Clocks.Office, now);

    private static void AssertTurns(Handover handover, DateTime at, HandoverStanding before, HandoverStanding after)
    {
        Assert.AreEqual(before, handover.Standing(at.AddSeconds(-1)));
        Assert.AreEqual(after, handover.Standing(at));
        Assert.AreEqual(after, handover.Standing(at.AddSeconds(1)));
        Assert.AreEqual(at, handover.NextLook(at.AddSeconds(-1)));
    }

    private static DateTime Local(string text) => Clocks.At(text, Clocks.Berlin);
}
