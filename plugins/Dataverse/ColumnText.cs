using System.Collections.Generic;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Texts cut to their columns: the platform refuses the whole save for one character too many.</summary>
internal static class ColumnText
{
    public static string Fit(string text, int length) => text.Length <= length ? text : text.Substring(0, length - 1) + "…";

    /// <summary>A list of codes, cut to whole ones.</summary>
    public static string? FitCodes(string? codes, int length) => codes is null ? null : FitList(codes.Split(','), ",", length);

    /// <summary>As many whole items as fit; half a code would be another code.</summary>
    public static string FitList(IEnumerable<string> items, string separator, int length)
    {
        var fitting = new List<string>();
        var used = 0;
        foreach (var item in items)
        {
            used += item.Length + (fitting.Count == 0 ? 0 : separator.Length);
            if (used > length)
            {
                break;
            }

            fitting.Add(item);
        }

        return string.Join(separator, fitting);
    }
}
