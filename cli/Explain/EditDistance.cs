using System;
using System.Linq;

namespace LeadGovernance.Cli.Explain;

/// <summary>How many letters must change, come or go to make one word of another (Levenshtein), whatever their case.</summary>
internal static class EditDistance
{
    public static int Of(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                var least = Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = least;
            }
        }

        return row[^1];
    }
}
