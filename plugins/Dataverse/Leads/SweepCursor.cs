using System.Globalization;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>The place in a selection as one text: the page's number and the platform's cookie.</summary>
internal static class SweepCursor
{
    public static PagingInfo Read(string? cursor, int size)
    {
        var parts = (cursor ?? string.Empty).Split(['|'], 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? new PagingInfo { PageNumber = page, Count = size, PagingCookie = parts[1].Length == 0 ? null : parts[1] }
            : new PagingInfo { PageNumber = 1, Count = size };
    }

    public static string Next(PagingInfo page, string? cookie) => $"{(page.PageNumber + 1).ToString(CultureInfo.InvariantCulture)}|{cookie}";
}
