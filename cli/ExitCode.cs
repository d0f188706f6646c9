using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli;

/// <summary>What the process answers to whoever started it.</summary>
public enum ExitCode
{
    Ok = 0,
    Usage = 1,
    Unexpected = 2,
    Findings = 3,
    Authentication = 4,
    Connection = 5,
    InvalidInput = 6,
}

/// <summary>The exit codes in words, for <c>--help</c>.</summary>
public static class ExitCodes
{
    private static readonly Dictionary<ExitCode, string> Words = new()
    {
        [ExitCode.Ok] = "done",
        [ExitCode.Usage] = "the command line is wrong",
        [ExitCode.Unexpected] = "an error nobody foresaw; please report it",
        [ExitCode.Findings] = "pack: the checks of the solution found something; demo --skip-bad-rows: rows were left out; sweep, digest: something failed and is tried again next time; health: something is not green",
        [ExitCode.Authentication] = "the organisation did not let leadgov sign in",
        [ExitCode.Connection] = "the organisation can't be reached, or is too busy; run it again",
        [ExitCode.InvalidInput] = "a file or setting can't be used; the message names the place and the remedy",
    };

    public static string Help => string.Join("\n", Words.Select(code => $"  {(int)code.Key}  {code.Value}"));
}
