namespace LeadGovernance.Policy.Calendars;

/// <summary>Daylight saving of a time zone, in the shape in which Dataverse keeps it (rows of <c>timezonerule</c>).</summary>
/// <param name="FromYear">First year; null since ever.</param>
/// <param name="ToYear">Last year; null for ever.</param>
/// <param name="Minutes">How far the clock is put forward.</param>
public sealed record DaylightRule(int? FromYear, int? ToYear, int Minutes, YearlyMoment Begins, YearlyMoment Ends);
