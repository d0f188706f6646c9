using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Health;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Health;

/// <summary>Roles, people and applications that may switch custom steps off for a request of theirs.</summary>
internal static class BypassHealth
{
    // By Microsoft's page on bypassing custom business logic, by default only System Administrator has them.
    private static readonly object[] Privileges = ["prvBypassCustomBusinessLogic", "prvBypassCustomPlugins"];

    public static IEnumerable<HealthFinding> Of(IOrganizationService service)
    {
        var roles = PrivilegedRoles.With(service, Privileges);
        return roles
            .Select(role => role.GetAttributeValue<string>(RoleTable.PrimaryName)).Distinct().OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => new HealthFinding(HealthCodes.BypassRole, HealthState.Amber, name))
            .Concat(Users(roles, service));
    }

    private static IEnumerable<HealthFinding> Users(List<Entity> roles, IOrganizationService service)
    {
        if (roles.Count == 0)
        {
            return [];
        }

        var query = Rows.Of(SystemUserTable.Name, SystemUserTable.FullName, SystemUserTable.ApplicationId);
        query.Distinct = true;
        query.Criteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        query.AddLink(SystemUserRolesTable.Name, SystemUserTable.Id, SystemUserRolesTable.SystemUserId)
            .LinkCriteria.AddCondition(SystemUserRolesTable.RoleId, ConditionOperator.In, [.. roles.Select(role => (object)role.Id)]);
        return Rows.Read(service, query).Select(row => new HealthFinding(
            HealthCodes.BypassUser,
            HealthState.Amber,
            row.GetAttributeValue<string>(SystemUserTable.FullName) ?? row.Id.ToString("D"),
            row.GetAttributeValue<Guid?>(SystemUserTable.ApplicationId) is { } application && application != Guid.Empty ? "application" : null));
    }
}
