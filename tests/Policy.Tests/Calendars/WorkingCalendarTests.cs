using System;
using System.Collections.Generic;
using CsCheck;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Policy.Tests.Calendars;

/// <summary>Times are those of the clock in Berlin.</summary>
[TestClass]
public class WorkingCalendarTests
{
    private static readonly Gen<DateTime> Moments = Gen.Int[0, 3 * 365 * 24 * 60].Select(minutes => new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes));

    private static readonly Gen<WorkingCalendar> Calendars = Gen.OneOf(
        WorkingCalendar.Default, Clocks.Office, Clocks.OfficeAt(Clocks.NewYork), Clocks.OfficeAt(Clocks.Sydney), Clocks.OfficeAt(Clocks.Kolkata), Clocks.AroundTheClock(Clocks.Berlin));

    [TestMethod]
    [DataRow("2026-03-11 09:00", 4, "2026-03-11 14:00")] // over lunch
    [DataRow("2026-03-11 08:00", 3, "2026-03-11 12:00")] // to the very end of the morning
    [DataRow("2026-03-11 12:30", 1, "2026-03-11 14:00")] // begins in the break
    [DataRow("2026-03-11 15:00", 4, "2026-03-12 11:00")] // overnight
    [DataRow("2026-03-13 14:00", 4, "2026-03-16 12:00")] // over the weekend
    [DataRow("2026-03-14 10:00", 4, "2026-03-16 14:00")] // Saturday
    [DataRow("2026-12-24 16:00", 2, "2026-12-28 10:00")] // holiday, then the weekend
    [DataRow("2026-12-31 16:00", 2, "2027-01-04 10:00")] // change of year
    [DataRow("2028-02-28 16:00", 2, "2028-02-29 10:00")] // leap day
    [DataRow("2026-03-27 14:00", 2, "2026-03-30 10:00")] // clock put forward on Sunday
    [DataRow("2026-10-23 14:00", 2, "2026-10-26 10:00")] // clock put back on Sunday
    [DataRow("2026-03-14 10:00", 0, "2026-03-14 10:00")]
    public void Working_hours_pass_only_while_the_office_is_open(string start, int hours, string end) =>
        Assert.AreEqual(Local(end), Clocks.Office.Add(Local(start), TimeSpan.FromHours(hours)));

    [TestMethod]
    [DataRow("2026-03-11 10:00", 1, "2026-03-12 10:00")]
    [DataRow("2026-03-11 07:00", 1, "2026-03-12 09:00")] // before opening: at opening
    [DataRow("2026-03-11 23:00", 1, "2026-03-12 17:00")] // after closing: at closing
    [DataRow("2026-03-12 16:00", 1, "2026-03-13 15:00")] // the next day closes earlier
    [DataRow("2026-03-13 10:00", 1, "2026-03-16 10:00")]
    [DataRow("2026-12-24 10:00", 1, "2026-12-28 10:00")]
    [DataRow("2026-12-31 10:00", 2, "2027-01-05 10:00")]
    [DataRow("2028-02-28 10:00", 2, "2028-03-01 10:00")]
    [DataRow("2026-03-27 10:00", 1, "2026-03-30 10:00")] // the same time on the clock, 71 hours later
    [DataRow("2026-10-23 10:00", 1, "2026-10-26 10:00")] // the same time on the clock, 73 hours later
    public void Working_days_keep_the_time_on_the_clock_within_the_hours(string start, int days, string end) =>
        Assert.AreEqual(Local(end), Clocks.Office.AddDays(Local(start), days));

    [TestMethod]
    public void A_night_shift_is_as_long_as_it_takes_when_the_clock_changes()
    {
        var night = Clocks.AroundTheClock(Clocks.Berlin);
        Assert.AreEqual(Local("2026-03-29 05:00"), night.Add(Local("2026-03-29 01:00"), TimeSpan.FromHours(3)));
        Assert.AreEqual(Local("2026-10-25 03:00"), night.Add(Local("2026-10-25 01:00"), TimeSpan.FromHours(3)));
        Assert.AreEqual(TimeSpan.FromHours(23), night.Between(Local("2026-03-29 00:00"), Local("2026-03-30 00:00")));
        Assert.AreEqual(TimeSpan.FromHours(25), night.Between(Local("2026-10-25 00:00"), Local("2026-10-26 00:00")));
    }

    [TestMethod]
    [DataRow("2026-03-11 08:00", "2026-03-11 18:00", 7)]
    [DataRow("2026-03-11 12:00", "2026-03-11 13:00", 0)]
    [DataRow("2026-03-13 14:00", "2026-03-16 10:00", 2)]
    [DataRow("2026-12-24 16:00", "2026-12-28 09:00", 1)]
    [DataRow("2026-03-16 10:00", "2026-03-13 14:00", -2)]
    public void Time_between_counts_open_hours_alone(string from, string to, int hours) =>
        Assert.AreEqual(TimeSpan.FromHours(hours), Clocks.Office.Between(Local(from), Local(to)));

    [TestMethod]
    [DataRow("2026-03-11", "2026-03-11 09:00")]
    [DataRow("2026-12-25", "2026-12-28 09:00")]
    public void Work_begins_on_the_day_or_on_the_next_that_is_none_free(string day, string opening) =>
        Assert.AreEqual(Local(opening), Clocks.Office.OpeningOn(Clocks.At(day)));

    [TestMethod]
    public void What_was_added_lies_between() =>
        Gen.Select(Calendars, Moments, Gen.Int[0, 6000]).Sample((calendar, start, minutes) =>
            Assert.AreEqual(TimeSpan.FromMinutes(minutes), calendar.Between(start, calendar.Add(start, TimeSpan.FromMinutes(minutes)))));

    [TestMethod]
    public void Two_parts_of_a_time_make_the_whole() =>
        Gen.Select(Calendars, Moments, Gen.Int[1, 3000], Gen.Int[1, 3000]).Sample((calendar, start, first, second) =>
            Assert.AreEqual(
                calendar.Add(start, TimeSpan.FromMinutes(first + second)),
                calendar.Add(calendar.Add(start, TimeSpan.FromMinutes(first)), TimeSpan.FromMinutes(second))));

    [TestMethod]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(Calendars, Moments, Gen.Int[0, 3000], Gen.Int[0, 3000]).Sample((calendar, start, later, minutes) =>
            Assert.IsTrue(calendar.Add(start, TimeSpan.FromMinutes(minutes)) <= calendar.Add(start.AddMinutes(later), TimeSpan.FromMinutes(minutes))));

    [TestMethod]
    public void The_default_calendar_shifts_by_whole_weeks() =>
        Gen.Select(Moments, Gen.Int[0, 30], Gen.Int[-100, 100]).Sample((start, days, weeks) =>
        {
            Assert.AreEqual(WorkingDays.Add(start, days).AddDays(7 * weeks), WorkingDays.Add(start.AddDays(7 * weeks), days));
            Assert.AreEqual(
                WorkingCalendar.Default.Add(start, TimeSpan.FromHours(days)).AddDays(7 * weeks),
                WorkingCalendar.Default.Add(start.AddDays(7 * weeks), TimeSpan.FromHours(days)));
        });

    [TestMethod]
    public void A_calendar_without_working_time_is_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => new WorkingCalendar(LocalClock.Utc, new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> { [DayOfWeek.Monday] = [] }, []));

    [TestMethod]
    [DataRow("09:00", "12:00", "11:00", "13:00")]
    [DataRow("09:00", "09:00", "11:00", "13:00")]
    [DataRow("13:00", "17:00", "09:00", "12:00")]
    [DataRow("09:00", "12:00", "13:00", "1.01:00")]
    public void Hours_that_no_day_can_have_are_refused(string from, string to, string secondFrom, string secondTo)
    {
        var hours = new OpenHours[] { new(Clocks.Hour(from), Clocks.Hour(to)), new(Clocks.Hour(secondFrom), Clocks.Hour(secondTo)) };
        Assert.ThrowsExactly<ArgumentException>(() => new WorkingCalendar(LocalClock.Utc, new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> { [DayOfWeek.Monday] = hours }, []));
    }

    [TestMethod]
    public void Nothing_is_taken_back() => Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Clocks.Office.Add(Given.Now, TimeSpan.FromTicks(-1)));

    private static DateTime Local(string text) => Clocks.At(text, Clocks.Berlin);
}
