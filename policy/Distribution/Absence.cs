using System;

namespace LeadGovernance.Policy.Distribution;

/// <summary>Days on which somebody is away, first and last included; an open end is until further notice.</summary>
public sealed record Absence(DateTime? From, DateTime? Until)
{
    /// <param name="day">A day where the team works, not a moment.</param>
    public bool Covers(DateTime day) => !(day.Date < From) && !(day.Date > Until);
}
