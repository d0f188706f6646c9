using System;
using System.Linq;

namespace LeadGovernance.Policy.Maturity;

/// <summary>What counts as a usable e-mail address: one @, local part of 1–64 characters, a domain with a dot inside, at most 254 characters, no blanks.</summary>
internal static class EmailAddress
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;

    public static bool IsValid(string? text)
    {
        var address = text?.Trim() ?? "";
        var at = address.IndexOf('@');
        return address.Length <= LongestAddress
            && at >= 1 && at <= LongestLocalPart
            && address.LastIndexOf('@') == at
            && !address.Any(char.IsWhiteSpace)
            && HasDotInside(address.Substring(at + 1));
    }

    /// <summary>Domain of a valid address in the list, whatever its case.</summary>
    public static bool IsAt(string? text, System.Collections.Generic.IReadOnlyList<string> domains)
    {
        if (!IsValid(text))
        {
            return false;
        }

        var domain = text!.Trim().Substring(text.Trim().IndexOf('@') + 1);
        return domains.Contains(domain, StringComparer.OrdinalIgnoreCase);
    }

    private static bool HasDotInside(string domain) =>
        domain.IndexOf('.') > 0 && domain[domain.Length - 1] != '.' && domain.IndexOf("..", StringComparison.Ordinal) < 0;
}
