using System;

namespace LeadGovernance.Policy.Calendars;

/// <summary>A stretch of working time within one day, by the local clock. <paramref name="To"/> is the first moment after it and may be 24 hours.</summary>
public sealed record OpenHours(TimeSpan From, TimeSpan To);
