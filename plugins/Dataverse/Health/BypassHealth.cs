using System;
using System.Collections.Generic;
using System.Linq;
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
        var roles = Roles(service);
        return roles
            .Select(role => role.GetAttributeValue<string>(RoleTable.PrimaryName)).Distinct().OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => new HealthFinding(HealthCodes.BypassRole, HealthState.Amber, name))
            .Concat(Users(roles, service));
    }

    private static List<Entity> Roles(IOrganizationService service)
    {
        var named = Rows.Of(PrivilegeTable.Name);
        named.Criteria.AddCondition(PrivilegeTable.PrimaryName, ConditionOperator.In, Privileges);
        var privileges = Rows.Read(service, named).Select(row => (object)row.Id).ToArray();
        if (privileges.Length == 0)
        {
            return [];
        }

        var grants = Rows.Of(RolePrivilegesTable.Name, RolePrivilegesTable.RoleId);
        grants.Criteria.AddCondition(RolePrivilegesTable.PrivilegeId, ConditionOperator.In, privileges);
        var ids = Rows.Read(service, grants).Select(row => (object)row.GetAttributeValue<Guid>(RolePrivilegesTable.RoleId)).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var roles = Rows.Of(RoleTable.Name, RoleTable.PrimaryName);
        var either = roles.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(RoleTable.Id, ConditionOperator.In, ids);
        either.AddCondition(RoleTable.ParentRootRoleId, ConditionOperator.In, ids);
        return Rows.Read(service, roles);
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
