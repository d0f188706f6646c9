using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Calendars;

/// <summary>When a business unit works: time zone, hours by weekday, holidays. Moments in and out are UTC.</summary>
public sealed class WorkingCalendar
{
    private static readonly OpenHours WholeDay = new(TimeSpan.Zero, TimeSpan.FromHours(24));

    private readonly Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> week;
    private readonly HashSet<DateTime> holidays;

    /// <param name="week">Days without an entry are free.</param>
    /// <param name="holidays">Local dates.</param>
    /// <exception cref="ArgumentException">No working time at all, or hours of a day that overlap, are out of order or empty.</exception>
    public WorkingCalendar(LocalClock clock, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>> week, IEnumerable<DateTime> holidays)
    {
        Clock = clock;
        this.week = week.Where(day => day.Value.Count > 0).ToDictionary(day => day.Key, day => day.Value);
        this.holidays = [.. holidays.Select(day => day.Date)];
        if (this.week.Count == 0)
        {
            throw new ArgumentException("A calendar without any working time would never let a clock end. Give at least one day hours.", nameof(week));
        }

        if (this.week.FirstOrDefault(day => !AreInOrder(day.Value)) is { Value: not null } wrong)
        {
            throw new ArgumentException($"The hours of {wrong.Key} overlap, are empty, not in order or not within 0 to 24.", nameof(week));
        }
    }

    /// <summary>Monday to Friday, around the clock, UTC: for organisations that keep no calendar.</summary>
    public static WorkingCalendar Default { get; } = new(
        LocalClock.Utc,
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.ToDictionary(day => day, _ => (IReadOnlyList<OpenHours>)[WholeDay]),
        []);

    public LocalClock Clock { get; }

    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>> Week => week;

    public IReadOnlyCollection<DateTime> Holidays => holidays;

    /// <summary>The first moment at which so much working time has passed. The clock stands still outside the hours; daylight saving makes no hour longer.</summary>
    public DateTime Add(DateTime start, TimeSpan workingTime)
    {
        if (workingTime < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(workingTime), workingTime, "Working time can't be taken back.");
        }

        var left = workingTime;
        for (var day = Clock.ToLocal(start).Date; left > TimeSpan.Zero; day = day.AddDays(1))
        {
            foreach (var stretch in Stretches(day, start))
            {
                if (left <= stretch.Length)
                {
                    return stretch.Begin + left;
                }

                left -= stretch.Length;
            }
        }

        return start;
    }

    /// <summary>The same time of day so many working days later, moved into the hours of that day; the day itself does not count.</summary>
    public DateTime AddDays(DateTime start, int workingDays)
    {
        if (workingDays <= 0)
        {
            return start;
        }

        var local = Clock.ToLocal(start);
        var day = local.Date;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= HoursOf(day).Count > 0 ? 1 : 0;
        }

        var hours = HoursOf(day);
        var time = local.TimeOfDay < hours[0].From ? hours[0].From : local.TimeOfDay > hours[hours.Count - 1].To ? hours[hours.Count - 1].To : local.TimeOfDay;
        return Clock.ToUtc(day + time);
    }

    /// <summary>How much working time lies between two moments; negative when they are in the other order.</summary>
    public TimeSpan Between(DateTime from, DateTime to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var total = TimeSpan.Zero;
        var last = Clock.ToLocal(to).Date;
        for (var day = Clock.ToLocal(from).Date; day <= last; day = day.AddDays(1))
        {
            foreach (var stretch in Stretches(day, from).Where(stretch => stretch.Begin < to))
            {
                total += stretch.Begin + stretch.Length < to ? stretch.Length : to - stretch.Begin;
            }
        }

        return total;
    }

    /// <summary>The first working moment on or after a local date.</summary>
    public DateTime OpeningOn(DateTime localDate)
    {
        var day = localDate.Date;
        while (HoursOf(day).Count == 0)
        {
            day = day.AddDays(1);
        }

        return Clock.ToUtc(day + HoursOf(day)[0].From);
    }

    private static bool AreInOrder(IReadOnlyList<OpenHours> hours) =>
        hours[0].From >= TimeSpan.Zero
        && hours[hours.Count - 1].To <= TimeSpan.FromHours(24)
        && hours.All(stretch => stretch.From < stretch.To)
        && hours.Zip(hours.Skip(1), (first, second) => first.To <= second.From).All(holds => holds);

    private IReadOnlyList<OpenHours> HoursOf(DateTime day) => !holidays.Contains(day) && week.TryGetValue(day.DayOfWeek, out var hours) ? hours : [];

    /// <summary>Working time of a local day, not before a moment.</summary>
    private IEnumerable<Stretch> Stretches(DateTime day, DateTime notBefore)
    {
        foreach (var hours in HoursOf(day))
        {
            var open = Clock.ToUtc(day + hours.From);
            var begin = open < notBefore ? notBefore : open;
            var length = Clock.ToUtc(day + hours.To) - begin;
            if (length > TimeSpan.Zero)
            {
                yield return new(begin, length);
            }
        }
    }

    private sealed record Stretch(DateTime Begin, TimeSpan Length);
}
