using System;

namespace LeadGovernance.Policy.Alerts;

/// <summary>A user who might be told of a violation.</summary>
public sealed record AlertCandidate(Guid Id, bool IsDisabled, bool IsApplication)
{
    /// <summary>Whether a mail would reach them.</summary>
    public bool HasAddress { get; init; }

    /// <summary>A notification to a disabled user or to an application is read by nobody.</summary>
    public bool CanBeTold => !IsDisabled && !IsApplication;
}
