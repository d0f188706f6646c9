using System;
using CsCheck;
using LeadGovernance.Policy.Calendars;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Calendars;

[TestClass]
public class LocalClockTests
{
    private static readonly Gen<DateTime> Moments = Gen.Long[0, 15L * 365 * 24 * 3600].Select(seconds => new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(seconds));

    [TestMethod]
    [DataRow("2026-03-29 00:59:59", "2026-03-29 01:59:59")]
    [DataRow("2026-03-29 01:00:00", "2026-03-29 03:00:00")] // put forward
    [DataRow("2026-10-25 00:59:59", "2026-10-25 02:59:59")]
    [DataRow("2026-10-25 01:00:00", "2026-10-25 02:00:00")] // put back
    [DataRow("2025-12-31 23:00:00", "2026-01-01 00:00:00")]
    [DataRow("2028-02-28 23:00:00", "2028-02-29 00:00:00")]
    public void The_clock_in_Berlin_shows(string utc, string local) => Assert.AreEqual(Clocks.At(local), Clocks.Berlin.ToLocal(Clocks.At(utc)));

    [TestMethod]
    public void A_time_that_is_skipped_is_the_moment_at_which_the_clock_would_have_shown_it() =>
        Assert.AreEqual(Clocks.At("2026-03-29 01:30"), Clocks.At("2026-03-29 02:30", Clocks.Berlin));

    [TestMethod]
    public void A_time_that_comes_twice_is_its_first_moment() =>
        Assert.AreEqual(Clocks.At("2026-10-25 00:30"), Clocks.At("2026-10-25 02:30", Clocks.Berlin));

    [TestMethod]
    public void What_the_clock_shows_leads_back_to_the_moment_or_to_the_first_of_two() =>
        Gen.Select(Moments, Gen.OneOf(Clocks.All)).Sample((moment, clock) =>
        {
            var back = clock.ToUtc(clock.ToLocal(moment));
            Assert.IsTrue(back == moment || (back == moment.AddHours(-1) && clock.ToLocal(back) == clock.ToLocal(moment)), $"{moment:s} in {clock.Name} came back as {back:s}");
        });

    /// <summary>The rules of the test clocks are those of the places they are named after: the system's own data says so.</summary>
    [TestMethod]
    public void The_rules_agree_with_the_system_where_it_knows_the_place() =>
        Gen.Select(Moments, Gen.OneOf(Clocks.All)).Sample((moment, clock) =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(clock.Name, out var known))
            {
                Assert.Inconclusive($"This machine has no time zone data for {clock.Name}.");
            }

            Assert.AreEqual(TimeZoneInfo.ConvertTimeFromUtc(moment, known), clock.ToLocal(moment), $"{moment:s} in {clock.Name}");
        }, threads: 1);

    [TestMethod]
    public void Rules_that_overlap_are_refused() =>
        Assert.ThrowsExactly<InvalidTimeZoneException>(() => new LocalClock("Twice", 60, [.. Clocks.Berlin.Daylight, .. Clocks.Berlin.Daylight]));
}
