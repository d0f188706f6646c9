using System;
using System.Collections.Generic;

namespace LeadGovernance.Packaging;

/// <summary>Sources, registrations or dlls do not fit together; the message names the cause and the remedy.</summary>
public sealed class PackagingException : Exception
{
    public PackagingException(string message)
        : base(message)
    {
    }

    /// <summary>The package was made but has findings.</summary>
    public PackagingException(IReadOnlyList<CheckFinding> findings)
        : base(string.Join(Environment.NewLine, findings)) => Findings = findings;

    public PackagingException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>What the checks found; empty when the package could not be made at all.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; } = [];
}
