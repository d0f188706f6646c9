using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Calendars;

/// <summary>The organisation's calendar, as set-up gets it. The table's own step refuses one that no clock can run by.</summary>
internal static class CalendarWriter
{
    private const string OfAll = "Calendar";

    /// <param name="json">Null leaves what is there.</param>
    public static IEnumerable<OrganizationRequest> Write(string? json) => json is null ? [] :
    [
        new UpsertRequest { Target = new Entity(CalendarTable.Name, RowIds.Calendar()) { [CalendarTable.PrimaryName] = OfAll, [CalendarTable.Definition] = json } },
    ];
}
