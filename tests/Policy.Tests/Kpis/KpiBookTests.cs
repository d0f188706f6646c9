using System;
using System.Linq;
using CsCheck;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Kpis;
using LeadGovernance.Policy.Leads;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Kpis;

/// <summary>A week is counted by its own rows alone, and a row belongs to one week.</summary>
[TestClass]
public sealed class KpiBookTests
{
    private static readonly Guid Field = Guid.NewGuid();
    private static readonly Guid Inside = Guid.NewGuid();
    private static readonly KpiWeek Week = KpiWeek.Of(At(1), LocalClock.Utc);

    [TestMethod]
    public void A_week_runs_from_Monday_to_Monday()
    {
        Assert.AreEqual(new DateTime(2026, 11, 23), Week.From);
        Assert.AreEqual(new DateTime(2026, 11, 30), Week.Until);
        Assert.AreEqual(Week, KpiWeek.Of(Week.From, LocalClock.Utc));
        Assert.AreEqual(Week, KpiWeek.Of(Week.Until.AddTicks(-1), LocalClock.Utc));
        Assert.AreNotEqual(Week, KpiWeek.Of(Week.Until, LocalClock.Utc));
        Assert.AreEqual(Week, KpiWeek.Before(Week.Until, LocalClock.Utc));
        Assert.AreEqual(Week, KpiWeek.Before(Week.Until.AddDays(7).AddTicks(-1), LocalClock.Utc));
    }

    [TestMethod]
    public void A_week_follows_the_local_clock_and_has_an_hour_more_when_summer_time_ends()
    {
        var berlin = new LocalClock("Berlin", 60, [new DaylightRule(null, null, 60, new YearlyMoment(3, 5, DayOfWeek.Sunday, TimeSpan.FromHours(2)), new YearlyMoment(10, 5, DayOfWeek.Sunday, TimeSpan.FromHours(3)))]);
        var week = KpiWeek.Of(new DateTime(2026, 10, 21, 12, 0, 0), berlin);

        Assert.AreEqual(new DateTime(2026, 10, 18, 22, 0, 0), week.From);
        Assert.AreEqual(new DateTime(2026, 10, 25, 23, 0, 0), week.Until);
        Assert.AreEqual(week, KpiWeek.Before(week.Until, berlin));
    }

    [TestMethod]
    public void Every_moment_lies_in_exactly_one_week() =>
        Gen.Select(Gen.DateTime[new DateTime(2020, 1, 1), new DateTime(2035, 1, 1)], Gen.Int[-720, 840]).Sample((moment, offset) =>
        {
            var clock = new LocalClock("Somewhere", offset / 15 * 15, []);
            var week = KpiWeek.Of(moment, clock);
            var before = KpiWeek.Before(moment, clock);
            return week.Contains(moment) && before.Until == week.From && !before.Contains(moment) && clock.ToLocal(week.From).DayOfWeek == DayOfWeek.Monday;
        });

    [TestMethod]
    [DataRow(KpiMeasure.AnswersInTime, 2, 4)]
    [DataRow(KpiMeasure.AcceptedOffers, 2, 5)]
    [DataRow(KpiMeasure.PrematureHandovers, 1, 7)]
    [DataRow(KpiMeasure.FieldShare, 1, 3)]
    [DataRow(KpiMeasure.DecisionMakerConversations, 1, 3)]
    [DataRow(KpiMeasure.BookedAppointments, 1, 3)]
    public void Each_measure_is_how_many_of_how_many(KpiMeasure measure, int numerator, int denominator)
    {
        var facts = new KpiFacts
        {
            Offers =
            [
                new(Field, HandoverState.Accepted, At(0), At(1), At(1), At(3)),
                new(Field, HandoverState.Accepted, At(0), At(1), At(2), At(3)),
                new(Field, HandoverState.Rejected, At(0), At(1), At(0.5), At(3)),
                new(Field, HandoverState.Returned, At(0), At(1), null, At(3)),
                new(Field, HandoverState.Withdrawn, At(0), At(1), null, At(3)),
                new(Field, HandoverState.Rejected, At(-9), At(-8), At(1), At(-5)),
                new(Field, HandoverState.Pending, At(6), At(7), null, At(9)),
            ],
            PrematureOn = [At(0), At(7)],
            NewLeads = [new(At(0), true), new(At(1), false), new(At(2), false), new(At(-1), true)],
            Talks =
            [
                new(Inside, null, At(1), true), new(Inside, null, At(2), false), new(Inside, null, At(-1), true), new(Inside, null, null, false),
                new(Inside, At(3), null, false), new(Inside, At(-3), At(4), false),
            ],
        };

        var figure = KpiBook.Of(facts, Week).Single(one => one.Measure == measure && one.Team is null);

        Assert.AreEqual((numerator, denominator), (figure.Numerator, figure.Denominator));
    }

    [TestMethod]
    public void Teams_add_up_to_all_but_for_who_is_in_none()
    {
        var facts = new KpiFacts { Talks = [new(Inside, null, At(1), true), new(Field, null, At(1), false), new(null, null, At(1), true)] };

        var figures = KpiBook.Of(facts, Week).Where(one => one.Measure == KpiMeasure.DecisionMakerConversations).ToDictionary(one => one.Team ?? Guid.Empty);

        Assert.AreEqual(new KpiFigure(KpiMeasure.DecisionMakerConversations, null, 2, 3), figures[Guid.Empty]);
        Assert.AreEqual(100m, figures[Inside].Share);
        Assert.AreEqual(0m, figures[Field].Share);
        Assert.AreEqual(66.7m, figures[Guid.Empty].Share);
    }

    [TestMethod]
    public void A_quiet_week_has_every_measure_and_no_share()
    {
        var figures = KpiBook.Of(new KpiFacts(), Week);

        CollectionAssert.AreEqual(Enum.GetValues<KpiMeasure>(), figures.Select(one => one.Measure).ToList());
        Assert.IsTrue(figures.All(one => one is { Team: null, Share: null }));
    }

    /// <summary>Days after the Monday of the week.</summary>
    private static DateTime At(double days) => DateTime.SpecifyKind(new DateTime(2026, 11, 23), DateTimeKind.Utc).AddDays(days);
}
