using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>Teams → rows of the responsibility table. A row that is there gets its team and keeps the rest.</summary>
internal static class ResponsibilityWriter
{
    public static IEnumerable<OrganizationRequest> Write(IReadOnlyDictionary<Responsibility, EntityReference> teams, IOrganizationService service)
    {
        var stored = new HashSet<Guid>(Rows.Read(service, Rows.Of(ResponsibilityTable.Name, ResponsibilityTable.Kind)).Select(row => row.Id));
        return teams.Select(team => Row(team.Key, team.Value)).Select(row => stored.Contains(row.Id)
            ? (OrganizationRequest)new UpdateRequest { Target = new Entity(row.LogicalName, row.Id) { [ResponsibilityTable.Team] = row[ResponsibilityTable.Team] } }
            : new UpsertRequest { Target = row });
    }

    private static Entity Row(Responsibility kind, EntityReference team) => new(ResponsibilityTable.Name, RowIds.Responsibility(kind.ToString()))
    {
        [ResponsibilityTable.PrimaryName] = kind.ToString(),
        [ResponsibilityTable.Kind] = Choices.Of(kind),
        [ResponsibilityTable.Team] = team,
        [ResponsibilityTable.Priority] = 1,
    };
}
