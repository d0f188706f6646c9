using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>Who might be told of a violation, in the order in which they are asked.</summary>
internal static class AlertRecipients
{
    /// <param name="teams">The teams concerned, nearest first.</param>
    public static IEnumerable<AlertCandidate?> InOrder(IOrganizationService service, EntityReference? chosen, EntityReference? actor, IEnumerable<EntityReference> teams)
    {
        var ids = new[] { chosen?.Id, actor is null ? null : LookupOf(service, SystemUserTable.Name, SystemUserTable.Id, actor.Id, SystemUserTable.ParentSystemUserId) }
            .Concat(teams.Distinct().Select(team => LookupOf(service, TeamTable.Name, TeamTable.Id, team.Id, TeamTable.AdministratorId)))
            .OfType<Guid>()
            .Distinct()
            .ToArray();
        var users = Find(service, ids);
        return ids.Select(id => users.TryGetValue(id, out var user) ? user : null);
    }

    public static IReadOnlyDictionary<Guid, AlertCandidate> Find(IOrganizationService service, Guid[] ids)
    {
        if (ids.Length == 0)
        {
            return new Dictionary<Guid, AlertCandidate>();
        }

        var query = Rows.Of(SystemUserTable.Name, SystemUserTable.IsDisabled, SystemUserTable.ApplicationId, SystemUserTable.InternalEMailAddress);
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.In, ids.Cast<object>().ToArray());
        return Rows.Read(service, query).ToDictionary(row => row.Id, row => new AlertCandidate(
            row.Id,
            row.GetAttributeValue<bool>(SystemUserTable.IsDisabled),
            row.GetAttributeValue<Guid?>(SystemUserTable.ApplicationId) is { } application && application != Guid.Empty)
        {
            HasAddress = !string.IsNullOrWhiteSpace(row.GetAttributeValue<string>(SystemUserTable.InternalEMailAddress)),
        });
    }

    private static Guid? LookupOf(IOrganizationService service, string table, string key, Guid id, string column) =>
        Rows.Find(service, table, key, id, column)?.GetAttributeValue<EntityReference>(column)?.Id;
}
