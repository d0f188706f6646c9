using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Activities;

[TestClass]
public class TrackingTests
{
    private static readonly LeadFacts Empty = Given.Bare with { Channel = "coldCalling" };

    private static readonly Gen<Engagement> AnyEngagement =
        from kind in Gen.Enum<EngagementKind>()
        from hours in Gen.Int[0, 24 * 200]
        select new Engagement(kind, Given.Now.AddHours(-hours));

    private static readonly Gen<Activity> AnyActivity =
        from kind in Gen.Enum<ActivityKind>()
        from result in Gen.Enum<CallResult>().Nullable()
        from hours in Gen.Int[0, 24 * 200]
        from flags in Gen.Bool.Array[3]
        select new Activity(kind) { EnteredOn = Given.Now.AddHours(-hours - 1), DoneOn = flags[0] ? Given.Now.AddHours(-hours) : null, IsCancelled = flags[1], Result = result, IsIncoming = flags[2] };

    [TestMethod]
    public void The_order_of_rows_makes_no_difference() =>
        Gen.Select(AnyActivity.Array[0, 8], AnyEngagement.Array[0, 12]).Sample((activities, engagements) =>
            Assert.AreEqual(
                Given.Observing.Track(activities, engagements),
                Given.Observing.Track([.. activities.Reverse()], [.. engagements.Reverse()])));

    /// <summary>One pair of points and moment stands for all rows: at any later moment it gives what every row would give on its own.</summary>
    [TestMethod]
    public void One_pair_fades_as_its_rows_do() =>
        Gen.Select(AnyEngagement.Array[1, 12], Gen.Int[0, 24 * 300]).Sample((engagements, hours) =>
        {
            var at = Given.Now.AddHours(hours);
            var lead = Given.Observing.Track([], engagements).Onto(Empty);
            var expected = Given.Charter.Readiness.Engagement.Sum(value => engagements
                .Where(item => item.Kind == value.Kind).Select(item => item.On).OrderDescending().Take(value.Most / value.Points)
                .Sum(on => value.Points * Math.Pow(0.5, (at - on).TotalDays / 30)));
            var request = engagements.Where(item => item.Kind == EngagementKind.ExplicitRequest).Select(item => 12 * Math.Pow(0.5, (at - item.On).TotalDays / 30)).DefaultIfEmpty().Max();
            var points = Math.Min(20, expected + request);
            var readiness = Given.Observing.Assess(lead, Actor.Unknown, at).Readiness;
            Assert.IsTrue(readiness >= Math.Floor(points - 0.0002) && readiness <= Math.Floor(points + 0.0002), $"{readiness}, rows {points}");
        });

    [TestMethod]
    public void A_typed_request_and_a_recorded_one_are_one_request_and_only_the_recorded_one_fades()
    {
        var recorded = Empty with { RequestedOn = Given.Now };
        Assert.AreEqual(12, ReadinessAt(recorded, days: 0));
        Assert.AreEqual(6, ReadinessAt(recorded, days: 30));
        Assert.AreEqual(12, ReadinessAt(recorded with { ExplicitRequest = true }, days: 30));
    }

    [TestMethod]
    public void Typed_points_and_recorded_ones_add_up_to_twenty_at_most()
    {
        var lead = Empty with { Engagement = 8, EngagementOn = Given.Now, InterestPoints = 24, InterestOn = Given.Now };
        Assert.AreEqual(20, ReadinessAt(lead, days: 0));
        Assert.AreEqual(16, ReadinessAt(lead, days: 30), "24 points fade as 24, not as 20");
    }

    [TestMethod]
    public void A_kind_that_the_charter_does_not_name_or_gives_nothing_earns_nothing()
    {
        var policy = CharterPolicy.Compile(Given.Charter with { Readiness = Given.Charter.Readiness with { Engagement = [new(EngagementKind.Event, 0, 0)] } });
        Assert.IsNull(policy.Track([], [new(EngagementKind.Event, Given.Now), new(EngagementKind.Click, Given.Now)]).InterestPoints);
    }

    [TestMethod]
    [DataRow(EngagementKind.ExplicitRequest, 1, 1)]
    [DataRow(EngagementKind.Event, -1, 5)]
    [DataRow(EngagementKind.Event, 1, 21)]
    public void A_charter_with_impossible_points_is_refused(EngagementKind kind, int points, int most) =>
        StringAssert.Contains(
            Assert.ThrowsExactly<CharterException>(() => CharterPolicy.Compile(Given.Charter with { Readiness = Given.Charter.Readiness with { Engagement = [new(kind, points, most)] } })).Message,
            "LG1016");

    [TestMethod]
    public void A_charter_that_names_a_kind_twice_is_refused() =>
        StringAssert.Contains(
            Assert.ThrowsExactly<CharterException>(() => CharterPolicy.Compile(Given.Charter with { Readiness = Given.Charter.Readiness with { Engagement = [new(EngagementKind.Click, 1, 3), new(EngagementKind.Click, 2, 4)] } })).Message,
            "LG1009");

    [TestMethod]
    public void A_conversation_stops_the_clock_of_the_first_contact_and_progress_restarts_that_of_an_SQL()
    {
        var mql = Given.Mql with { Stage = Stage.Mql, StageSince = Given.Now };
        var sql = Given.Sql with { Stage = Stage.Sql, StageSince = Given.Now };
        Assert.IsNotEmpty(Clocks(mql));
        Assert.IsEmpty(Clocks(mql with { FirstContactOn = Given.Now }));
        Assert.AreEqual(Given.Now.AddDays(30), Clocks(sql).Single().DueOn);
        Assert.AreEqual(Given.Now.AddDays(35), Clocks(sql with { ProgressOn = Given.Now.AddDays(5) }).Single().DueOn);
    }

    private static System.Collections.Generic.IReadOnlyList<Policy.Calendars.LeadClock> Clocks(LeadFacts lead) => Given.Observing.Clocks(Given.Observing.Assess(lead, Actor.Unknown, Given.Now));

    private static int ReadinessAt(LeadFacts lead, int days) => Given.Observing.Assess(lead, Actor.Unknown, Given.Now.AddDays(days)).Readiness;
}
