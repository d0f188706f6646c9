using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>Teams and people: who can't own what the charter gives them, who has none or too many responsibilities.</summary>
internal static class PeopleHealth
{
    public static IEnumerable<HealthFinding> Of(CharterSnapshot charter, Execution execution) =>
        [.. Teams(charter, execution), .. Owners(charter, execution), .. TwoHats(charter, execution)];

    private static IEnumerable<HealthFinding> Teams(CharterSnapshot charter, Execution execution)
    {
        foreach (var kind in (Responsibility[])Enum.GetValues(typeof(Responsibility)))
        {
            if (charter.Directory.FirstHolder(kind, execution.Now, _ => true) is { LogicalName: TeamTable.Name } team)
            {
                var reads = TeamRoles.ReadLeads(TeamRoles.Of(team.Id, execution.System), execution.System);
                var name = Rows.Find(execution.System, TeamTable.Name, TeamTable.Id, team.Id, TeamTable.PrimaryName)?.GetAttributeValue<string>(TeamTable.PrimaryName);
                yield return new(HealthCodes.TeamRead, reads ? HealthState.Green : HealthState.Red, name ?? team.Id.ToString("D"), kind.ToString());
            }
        }
    }

    private static IEnumerable<HealthFinding> Owners(CharterSnapshot charter, Execution execution)
    {
        var query = Rows.Of(LeadTable.Name, LeadTable.OwnerId);
        query.Distinct = true;
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        var owners = Rows.Read(execution.System, query)
            .Select(row => row.GetAttributeValue<EntityReference>(LeadTable.OwnerId))
            .Where(owner => charter.Directory.HolderOf(owner, execution.Now).Responsibilities.Count == 0)
            .ToList();
        yield return new(HealthCodes.OwnerWithoutResponsibility, owners.Count == 0 ? HealthState.Green : HealthState.Amber, $"{owners.Count}", Listed(owners.Select(owner => owner.Name ?? owner.Id.ToString("D"))));
    }

    private static IEnumerable<HealthFinding> TwoHats(CharterSnapshot charter, Execution execution)
    {
        var people = charter.People.Keys
            .Where(user => charter.Directory.HolderOf(new EntityReference(SystemUserTable.Name, user), execution.Now).Responsibilities.Count > 1)
            .ToList();
        yield return new(HealthCodes.TwoResponsibilities, people.Count == 0 ? HealthState.Green : HealthState.Amber, $"{people.Count}", Listed(NamesOf(people, execution.System)));
    }

    private static IEnumerable<string> NamesOf(List<Guid> users, IOrganizationService service)
    {
        if (users.Count == 0)
        {
            return [];
        }

        var query = Rows.Of(SystemUserTable.Name, SystemUserTable.FullName);
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, [.. users.Cast<object>()]);
        return Rows.Read(service, query).Select(row => row.GetAttributeValue<string>(SystemUserTable.FullName));
    }

    /// <summary>The first ten by name: a report is read, not searched.</summary>
    private static string? Listed(IEnumerable<string> names)
    {
        var sorted = names.OrderBy(name => name, StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? null : string.Join(", ", sorted.Take(10)) + (sorted.Count > 10 ? ", …" : string.Empty);
    }
}
