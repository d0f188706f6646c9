using System;

namespace LeadGovernance.Packaging;

/// <summary>Sources, registrations or dlls do not fit together; the message names the cause and the remedy.</summary>
public sealed class PackagingException : Exception
{
    public PackagingException(string message)
        : base(message)
    {
    }

    public PackagingException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
