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

    /// <summary>Edits one step's node, which begins with the text given.</summary>
    public static string InStep(string text, string step, Func<string, string> edit)
    {
        const string EndTag = "</SdkMessageProcessingStep>";
        var start = text.IndexOf(step, StringComparison.Ordinal);
        var end = text.IndexOf(EndTag, start, StringComparison.Ordinal) + EndTag.Length;
        return text[..start] + edit(text[start..end]) + text[end..];
    }
}
