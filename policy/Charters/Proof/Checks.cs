using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>Checks that several parts of a charter share.</summary>
internal static class Checks
{
    public static void Distinct<T>(IEnumerable<T> values, string place, string what, Problems problems)
    {
        foreach (var repeated in values.GroupBy(value => value).Where(group => group.Skip(1).Any()))
        {
            problems.Add(CharterCodes.DuplicateCode, place, $"{what} {repeated.Key} is there more than once");
        }
    }

    public static void Spoken(Words words, string place, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(words.English) || string.IsNullOrWhiteSpace(words.German))
        {
            problems.Add(CharterCodes.BlankWords, place, "the text is blank in English or German");
        }
    }

    public static void Within(string code, decimal least, decimal value, decimal most, string place, Problems problems)
    {
        if (value < least || value > most)
        {
            problems.Add(code, place, most == decimal.MaxValue ? $"{value} is less than {least}" : $"{value} is not within {least} to {most}");
        }
    }

    /// <summary>A prefix and between so many digits.</summary>
    public static bool HasShape(string code, string prefix, int fewest, int most)
    {
        var digits = code.Length - prefix.Length;
        return code.StartsWith(prefix, StringComparison.Ordinal) && digits >= fewest && digits <= most
            && code.Skip(prefix.Length).All(character => character is >= '0' and <= '9');
    }
}
