using System;

namespace LeadGovernance.Solution.Tests;

/// <summary>Spoils exactly one place of a text.</summary>
internal static class Texts
{
    public static string Replaced(string text, string old, string replacement, string place)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidOperationException($"{place} does not contain {old}; correct the test.")
            : text[..at] + replacement + text[(at + old.Length)..];
    }
}
