using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Exceptions;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Calendars;

/// <summary>Every duration of the charter: one second before its end, at it, one second after; and with one unit more in the charter it has not ended yet. It starts on a Friday in Berlin at two, so that a weekend and the change to summer time lie in it.</summary>
[TestClass]
public sealed class DurationBoundaryTests
{
    private static readonly DateTime Start = At("2026-03-27 14:00");

    private static readonly LeadFacts Inbound = Given.Bare with { CreatedOn = Start };

    /// <summary>Twice the points that an MQL needs.</summary>
    private static readonly LeadFacts Interested = Given.Mql with { ExplicitRequest = false, CreatedOn = Start, Engagement = 16, EngagementOn = Start };

    private static readonly LeadFacts Mql = Given.Mql with { CreatedOn = Start, Stage = Stage.Mql, StageSince = Start };

    private static readonly LeadFacts Srl = Given.Srl with { CreatedOn = Start, StageSince = Start };

    private static readonly Handover Rejected = new()
    {
        State = HandoverState.Rejected, OfferedOn = Start, Terms = new(Start, Start), To = Given.FieldSales.Id, From = Given.InsideSales.Id, FromTeam = true,
    };

    private static readonly IReadOnlyList<Boundary> Table =
    [
        new("triggerEventDays", At("2026-06-25 15:00"), (policy, now) => policy.CountsAsTriggerEvent(Start, now) ? "evidence" : "lapsed", "evidence", "lapsed"),
        new("unknownWorkingDays", At("2026-04-03 14:00"), (policy, now) => policy.Assess(Inbound with { Channel = "unknown" }, Given.Person, now, Clocks.Office).CreatorKeepsUntil > now ? "theirs" : "InsideSales", "theirs", "InsideSales"),
        new("demotionDays", At("2026-04-03 15:00"), (policy, now) => policy.Assess(Srl with { NextStepOn = null, BelowSince = Start }, Given.Person, now, Clocks.Office).Stage.ToString(), "Srl", "Sql"),
        new("engagementHalfLifeDays", At("2026-04-26 15:00"), (policy, now) => policy.Assess(Interested, Given.Person, now, Clocks.Office).ComputedStage.ToString(), "Mql", "Lead", LastIsIn: true, SecondsAfter: 30),
        new("launderingHours", At("2026-03-28 14:00"), (policy, now) => Washed(policy, now), "LG4008", "nothing"),
        new("exceptionDays", At("2026-04-10 15:00"), (policy, now) => Granted(policy, now), "granted", "LG4303", LastIsIn: true),
        new("immediateDays", At("2026-04-26 15:00"), (policy, now) => Said(policy, Given.Bare with { Timeframe = 0, TimeframeOn = Start }, now), "said", "ended"),
        new("budgetConfirmationDays", At("2026-09-23 15:00"), (policy, now) => Said(policy, Given.Bare with { Budget = 2, BudgetOn = Start }, now), "said", "ended"),
        new("authorityConfirmationDays", At("2026-09-23 15:00"), (policy, now) => Said(policy, Given.Bare with { DecisionMaker = true, AuthorityOn = Start }, now), "said", "ended"),
        new("firstContactHours", At("2026-03-30 12:00"), (policy, now) => Clock(policy, "LG3801", Mql with { Engagement = 20, EngagementOn = Start }, now), "running", "overdue"),
        new("firstContactWorkingDays", At("2026-03-31 14:00"), (policy, now) => Clock(policy, "LG3801", Mql with { ExplicitRequest = false, Engagement = 20, EngagementOn = Start }, now), "running", "overdue"),
        new("mqlContactWorkingDays", At("2026-04-10 14:00"), (policy, now) => Clock(policy, "LG3802", Mql, now), "running", "overdue"),
        new("sqlProgressDays", At("2026-04-26 15:00"), (policy, now) => Clock(policy, "LG3803", Given.Sql with { CreatedOn = Start, Stage = Stage.Sql, StageSince = Start }, now), "running", "overdue"),
        new("acceptanceWorkingDays", At("2026-03-30 14:00"), (policy, now) => Offered(policy).Standing(now).ToString(), "Offered", "Overdue"),
        new("overdueWorkingDays", At("2026-03-31 14:00"), (policy, now) => Offered(policy).Standing(now).ToString(), "Overdue", "Returned"),
        new("disputeWorkingDays", At("2026-03-31 14:00"), (policy, now) => Disputed(policy, now), "disputable", "LG4416"),
        new("sellerPauseDays", At("2026-05-26 15:00"), (policy, now) => Resumes(policy, now), "LG4406", "may"),
    ];

    public static IEnumerable<object[]> Durations => Table.Select(row => new object[] { row.Duration });

    [TestMethod]
    [DynamicData(nameof(Durations))]
    public void Until_a_second_before_its_end_nothing_changes_and_at_its_end_it_does(string duration)
    {
        var row = Table.Single(row => row.Duration == duration);
        foreach (var (seconds, answer) in new[] { (-1, row.Before), (0, row.LastIsIn ? row.Before : row.After), (row.SecondsAfter, row.After) })
        {
            Assert.AreEqual(answer, row.Answer(Given.Enforcing, row.End.AddSeconds(seconds)), $"{duration}, {seconds} s");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Durations))]
    public void With_one_unit_more_in_the_charter_it_has_not_ended_yet(string duration)
    {
        var row = Table.Single(row => row.Duration == duration);

        Assert.AreEqual(row.Before, row.Answer(Longer(duration), row.End.AddSeconds(row.SecondsAfter)));
    }

    [TestMethod]
    public void No_duration_of_the_charter_is_missing()
    {
        var thresholds = JsonNode.Parse(CharterCodec.Write(Given.Charter))!["thresholds"]!.AsObject().Select(member => member.Key);

        CollectionAssert.AreEquivalent(thresholds.Where(name => name.EndsWith("Days", StringComparison.Ordinal) || name.EndsWith("Hours", StringComparison.Ordinal)).ToList(), Table.Select(row => row.Duration).ToList());
    }

    private static CharterPolicy Longer(string duration)
    {
        var charter = JsonNode.Parse(CharterCodec.Write(Given.Charter with { Level = Level.Enforce }))!;
        charter["thresholds"]![duration] = (int)charter["thresholds"]![duration]! + 1;
        return CharterPolicy.Compile(CharterCodec.Read(charter.ToJsonString()));
    }

    private static DateTime At(string local) => Clocks.At(local, Clocks.Berlin);

    private static string Washed(CharterPolicy policy, DateTime now)
    {
        var lead = Inbound with { Channel = "referral", StandingChannel = "referral", ChannelBefore = "inbound", ChannelChangedOn = Start, Referrer = Given.Creator };
        return policy.GuardOwner(policy.Assess(lead, Given.Person, now), Given.FieldSales, Given.InsideSales, Given.SingleRequest, now).Finding?.Code ?? "nothing";
    }

    private static string Granted(CharterPolicy policy, DateTime until)
    {
        var request = new ExceptionRequest(null, Given.Creator, null, new string('x', 80), ExceptionStatus.Requested);
        return ExceptionPolicy.AgainstGrant(request, new ExceptionGranting(Given.Nobody.Id, until, 0), policy.Charter.Thresholds, Start) ?? "granted";
    }

    private static string Said(CharterPolicy policy, LeadFacts lead, DateTime now) =>
        policy.Assess(lead with { CreatedOn = Start }, Given.Person, now, Clocks.Office).EndedAnswers.Count > 0 ? "ended" : "said";

    private static string Clock(CharterPolicy policy, string code, LeadFacts lead, DateTime now) =>
        policy.Clocks(policy.Assess(lead, Given.Person, Start, Clocks.Office)).Single(clock => clock.Code == code).IsOverdue(now) ? "overdue" : "running";

    private static Handover Offered(CharterPolicy policy) => Rejected with { State = HandoverState.Pending, Terms = policy.Handovers.Offer(Clocks.Office, Start) };

    private static string Disputed(CharterPolicy policy, DateTime now)
    {
        var until = policy.Handovers.Reject(Rejected, RejectionReason.NoNeed, null, [], Clocks.Office, Start).DisputableUntil;
        var sender = new Seller(Given.Creator, [Given.InsideSales.Id]);
        return policy.Handovers.AgainstDispute(Rejected, new Dispute(until, Given.Nobody.Id, null, null), isLatest: true, sender, new string('x', 80), now) ?? "disputable";
    }

    private static string Resumes(CharterPolicy policy, DateTime now) => policy.Handovers.AgainstOffer(
        Srl, Given.PersonHolding(Responsibility.FieldSales), null, [new PastHandover(HandoverState.Rejected, Given.Creator, Start)], byManager: false, now) ?? "may";

    /// <param name="LastIsIn">Whether the end itself still belongs to the duration.</param>
    /// <param name="SecondsAfter">More than one only for points, which fade without a step and are rounded to four digits.</param>
    private sealed record Boundary(string Duration, DateTime End, Func<CharterPolicy, DateTime, string> Answer, string Before, string After, bool LastIsIn = false, int SecondsAfter = 1);
}
