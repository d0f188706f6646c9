using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Automation;

/// <summary>All pages of ids that a custom API gives. What is done about an id changes what the next page would hold, so all are read before.</summary>
internal static class PageReader
{
    /// <param name="page">Asks for the page behind a cursor; empty: the first.</param>
    /// <param name="ids">The answer's property with the ids, separated by commas.</param>
    public static IReadOnlyList<Guid> All(Func<string, OrganizationResponse> page, string ids)
    {
        var all = new List<Guid>();
        var cursor = string.Empty;
        do
        {
            var answer = page(cursor);
            all.AddRange(((string)answer[ids]).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse));
            cursor = answer.Results.TryGetValue("Cursor", out var next) ? next as string : null;
        }
        while (!string.IsNullOrEmpty(cursor));
        return all;
    }
}
