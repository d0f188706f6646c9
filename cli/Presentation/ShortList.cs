using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli.Presentation;

/// <summary>A list inside a sentence: the first few, and how many more there are.</summary>
internal static class ShortList
{
    private const int Most = 12;

    public static string Of(IEnumerable<string> items)
    {
        var all = items.ToList();
        // "and 1 more" would take the room of the one.
        return all.Count <= Most + 1 ? string.Join(", ", all) : $"{string.Join(", ", all.Take(Most))} and {all.Count - Most} more";
    }
}
