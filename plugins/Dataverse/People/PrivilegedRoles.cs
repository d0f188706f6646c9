using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>Which roles carry a privilege, and who has one of them.</summary>
internal static class PrivilegedRoles
{
    // The one that the API for granting exceptions demands: who may do that is a manager here.
    private const string OfManagers = "prvWritelgov_Exception";

    /// <summary>By a role of the user's own, or of a team that the user is in.</summary>
    public static bool Manager(Guid user, IOrganizationService service)
    {
        var roles = With(service, OfManagers).Select(role => (object)role.Id).ToArray();
        return roles.Length > 0 && (HasOne(user, roles, service) || HasOneByTeam(user, roles, service));
    }

    /// <summary>The roles themselves and their copies in other business units.</summary>
    public static List<Entity> With(IOrganizationService service, params object[] privileges)
    {
        var named = Rows.Of(PrivilegeTable.Name);
        named.Criteria.AddCondition(PrivilegeTable.PrimaryName, ConditionOperator.In, privileges);
        var ids = Rows.Read(service, named).Select(row => (object)row.Id).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var grants = Rows.Of(RolePrivilegesTable.Name, RolePrivilegesTable.RoleId);
        grants.Criteria.AddCondition(RolePrivilegesTable.PrivilegeId, ConditionOperator.In, ids);
        var granted = Rows.Read(service, grants).Select(row => (object)row.GetAttributeValue<Guid>(RolePrivilegesTable.RoleId)).Distinct().ToArray();
        if (granted.Length == 0)
        {
            return [];
        }

        var roles = Rows.Of(RoleTable.Name, RoleTable.PrimaryName);
        var either = roles.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(RoleTable.Id, ConditionOperator.In, granted);
        either.AddCondition(RoleTable.ParentRootRoleId, ConditionOperator.In, granted);
        return Rows.Read(service, roles);
    }

    private static bool HasOne(Guid user, object[] roles, IOrganizationService service)
    {
        var query = Rows.Of(SystemUserRolesTable.Name, SystemUserRolesTable.RoleId);
        query.Criteria.AddCondition(SystemUserRolesTable.SystemUserId, ConditionOperator.Equal, user);
        query.Criteria.AddCondition(SystemUserRolesTable.RoleId, ConditionOperator.In, roles);
        return Rows.Read(service, query).Count > 0;
    }

    private static bool HasOneByTeam(Guid user, object[] roles, IOrganizationService service)
    {
        var query = Rows.Of(TeamMembershipTable.Name, TeamMembershipTable.TeamId);
        query.Criteria.AddCondition(TeamMembershipTable.SystemUserId, ConditionOperator.Equal, user);
        query.AddLink(TeamRolesTable.Name, TeamMembershipTable.TeamId, TeamRolesTable.TeamId)
            .LinkCriteria.AddCondition(TeamRolesTable.RoleId, ConditionOperator.In, roles);
        return Rows.Read(service, query).Count > 0;
    }
}
