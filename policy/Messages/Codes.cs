using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>The one table of codes: LG1xxx charter, LG2xxx rules, LG3xxx maturity, LG4xxx gate; LG00xx set-up and runtime.</summary>
public static class Codes
{
    private static readonly Dictionary<string, CodeEntry> ByCode = Fixed.ToDictionary(entry => entry.Code);

    /// <summary>Codes that are the same under every charter.</summary>
    public static IReadOnlyList<CodeEntry> Fixed => [.. RuntimeCodes.Entries, .. HealthCodes.Entries, .. SweepCodes.Entries, .. CharterCodes.Entries, .. MaturityCodes.Entries, .. AgeCodes.Entries, .. ClockCodes.Entries, .. GateCodes.Entries, .. ExceptionCodes.Entries, .. HandoverCodes.Entries, .. DistributionCodes.Entries, .. AdviceCodes.Entries, .. AlertCodes.Entries];

    /// <summary>Every code of the product under this charter, by code: the fixed ones and those of its rules and criteria.</summary>
    public static IReadOnlyList<CodeEntry> Of(Charter charter) =>
        Fixed
            .Concat(charter.Rules.Select(rule => new CodeEntry(rule.Code, rule.Words, new("Change the charter if the rule is wrong.", "Die Charta ändern, wenn die Regel nicht stimmt."))))
            .Concat(charter.Criteria.Select(criterion => new CodeEntry(criterion.Code, criterion.Missing, criterion.Ask)))
            .OrderBy(entry => entry.Code, System.StringComparer.Ordinal)
            .ToList();

    /// <summary>Entry of a fixed code; null for a code of a charter.</summary>
    public static CodeEntry? Find(string code) => ByCode.TryGetValue(code, out var entry) ? entry : null;

    /// <summary>A whole message from a fixed code: code, what it is about, the particulars, the remedy.</summary>
    public static Words Message(string code, Words? particulars = null)
    {
        var entry = Entry(code);
        return Texts.Join(
            " ",
            new($"{code}: {entry.Title.English}.", $"{code}: {entry.Title.German}."),
            particulars,
            entry.Remedy);
    }

    internal static CodeEntry Entry(string code) => ByCode[code];
}
