using System;

namespace LeadGovernance.Cli.Leads;

/// <summary>A cell can't become a value: what is wrong, and what to do.</summary>
internal sealed class BadValueException(string cause, string remedy) : FormatException($"{cause} {remedy}")
{
    public string Cause => cause;
    public string Remedy => remedy;
}
