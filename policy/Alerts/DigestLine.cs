using System;

namespace LeadGovernance.Policy.Alerts;

/// <summary>An open violation of a digest.</summary>
/// <param name="Team">Name of the team that the lead was meant for, or has; null when it has none.</param>
public sealed record DigestLine(Guid Violation, string Code, Severity Severity, string? Team, string? Company, DateTime DetectedOn, ViolationStatus Status);
