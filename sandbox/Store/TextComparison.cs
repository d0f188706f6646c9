using System;
using System.Globalization;

namespace LeadGovernance.Sandbox.Store;

/// <summary>How texts are compared: without regard to case in every script, which SQLite's NOCASE does for ASCII only.</summary>
internal static class TextComparison
{
    public const string Collation = "DATAVERSE";

    private static readonly CompareInfo Culture = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Equal is what differs in case only. The culture's order alone would also make texts equal that differ in invisible letters.</summary>
    public static int Compare(string a, string b)
    {
        var (left, right) = (Fold(a), Fold(b));
        var order = Culture.Compare(left, right, CompareOptions.IgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    /// <summary>SQL Server's LIKE: <c>%</c>, <c>_</c> and <c>[set]</c>.</summary>
    public static bool Like(string? text, string pattern) =>
        text is not null && Matches(Fold(text).AsSpan(), Fold(pattern).AsSpan());

    /// <summary>Up and down again, so that letters with two small forms (σ and ς) or an own capital (ß and ẞ) are one; without a language, so that i and ı are two.</summary>
    private static string Fold(string text) => text.ToUpperInvariant().ToLowerInvariant();

    private static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0] == '%')
            {
                pattern = pattern.TrimStart('%');
                for (var start = 0; start <= text.Length; start++)
                {
                    if (Matches(text[start..], pattern))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (text.Length == 0)
            {
                return false;
            }

            var length = 1;
            if (pattern[0] == '[' && pattern.IndexOf(']') is var end and > 0)
            {
                if (!InSet(text[0], pattern[1..end]))
                {
                    return false;
                }

                length = end + 1;
            }
            else if (pattern[0] != '_' && pattern[0] != text[0])
            {
                return false;
            }

            text = text[1..];
            pattern = pattern[length..];
        }

        return text.Length == 0;
    }

    private static bool InSet(char letter, ReadOnlySpan<char> set)
    {
        var negated = set.Length > 0 && set[0] == '^';
        set = negated ? set[1..] : set;
        var found = false;
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            found |= isRange ? letter >= set[i] && letter <= set[i + 2] : letter == set[i];
            i += isRange ? 2 : 0;
        }

        return found != negated;
    }
}
