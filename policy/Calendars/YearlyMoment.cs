using System;

namespace LeadGovernance.Policy.Calendars;

/// <summary>A local moment that comes every year: "the last Sunday of March, 02:00".</summary>
/// <param name="Month">1–12.</param>
/// <param name="Week">1–4, or 5 for the last one of the month.</param>
/// <param name="At">Time of day by the clock that the moment ends.</param>
public sealed record YearlyMoment(int Month, int Week, DayOfWeek Day, TimeSpan At);
