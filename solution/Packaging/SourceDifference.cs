namespace LeadGovernance.Packaging;

/// <summary>A committed file that is not what schema and registrations make of it; <paramref name="Message"/> says what to run.</summary>
public sealed record SourceDifference(string Path, string Message);
