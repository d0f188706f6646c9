using System;

namespace LeadGovernance.Policy.Calendars;

/// <summary>Something that has to happen to a lead in time.</summary>
/// <param name="Code">LG38xx: what it is about.</param>
/// <param name="DueOn">First moment (UTC) at which it is overdue.</param>
public sealed record LeadClock(string Code, DateTime Since, DateTime DueOn)
{
    public bool IsOverdue(DateTime now) => now >= DueOn;
}
