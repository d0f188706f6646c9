using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>A page of a selection that a custom API returns: ids, and where the next page begins.</summary>
/// <param name="Cursor">Empty: there is no other page.</param>
internal sealed record SelectedPage(IReadOnlyList<Guid> Ids, string Cursor)
{
    private const int Usual = 500;
    private const int Largest = 5000;

    public static SelectedPage Empty { get; } = new([], string.Empty);

    public string Text => TextOf(Ids);

    public static string TextOf(IEnumerable<Guid> ids) => string.Join(",", ids.Select(id => id.ToString("D")));

    /// <summary>What stands against the size asked for; null when nothing does. 0 asks for the usual one.</summary>
    public static Refusal? Against(int asked, Execution execution) => asked is < 0 or > Largest ? execution.Say(RuntimeCodes.UnknownPageSize, $"{asked}") : null;

    public static SelectedPage Read(QueryExpression query, string? cursor, int asked, Execution execution)
    {
        query.PageInfo = SweepCursor.Read(cursor, asked == 0 ? Usual : asked);
        var page = execution.System.RetrieveMultiple(query);
        return new([.. page.Entities.Select(row => row.Id)], page.MoreRecords ? SweepCursor.Next(query.PageInfo, page.PagingCookie) : string.Empty);
    }
}
