using System;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Cli.Connection;

/// <summary>An organisation can't be worked with: a code, what was found, what to do, and what the process answers.</summary>
internal sealed class OrganisationException(string code, ExitCode exitCode, Words? particulars = null, Exception? inner = null)
    : Exception(ConnectionCodes.Message(code, particulars).English, inner)
{
    public string Code { get; } = code;

    public ExitCode ExitCode { get; } = exitCode;

    public Words Words { get; } = ConnectionCodes.Message(code, particulars);
}
