using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>The security roles of teams: what set-up gives and what it asks for.</summary>
internal static class TeamRoles
{
    private const string GovernanceRole = "Lead Governance Team";
    private const string ReadLead = "prvReadLead";
    private const string Association = "teamroles_association";

    public static List<Entity> Of(Guid team, IOrganizationService service)
    {
        var links = Rows.Of(TeamRolesTable.Name, TeamRolesTable.RoleId);
        links.Criteria.AddCondition(TeamRolesTable.TeamId, ConditionOperator.Equal, team);
        var ids = Rows.Read(service, links).Select(row => (object)row.GetAttributeValue<Guid>(TeamRolesTable.RoleId)).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var roles = Rows.Of(RoleTable.Name, RoleTable.PrimaryName, RoleTable.ParentRootRoleId);
        roles.Criteria.AddCondition(RoleTable.Id, ConditionOperator.In, ids);
        return Rows.Read(service, roles);
    }

    /// <summary>The platform gives a row to a team only when one of the team's own roles reads the table, at whatever depth.</summary>
    public static bool ReadLeads(IReadOnlyCollection<Entity> roles, IOrganizationService service)
    {
        var named = Rows.Of(PrivilegeTable.Name, PrivilegeTable.PrimaryName);
        named.Criteria.AddCondition(PrivilegeTable.PrimaryName, ConditionOperator.Equal, ReadLead);
        var privilege = Rows.Read(service, named).FirstOrDefault();
        if (privilege is null || roles.Count == 0)
        {
            return false;
        }

        // A business unit has copies of the roles above it; their privileges may stand with the original.
        var originals = roles.Select(role => role.GetAttributeValue<EntityReference>(RoleTable.ParentRootRoleId)?.Id).OfType<Guid>();
        var grants = Rows.Of(RolePrivilegesTable.Name, RolePrivilegesTable.RoleId);
        grants.Criteria.AddCondition(RolePrivilegesTable.PrivilegeId, ConditionOperator.Equal, privilege.Id);
        grants.Criteria.AddCondition(RolePrivilegesTable.RoleId, ConditionOperator.In, [.. roles.Select(role => role.Id).Concat(originals).Distinct().Cast<object>()]);
        return Rows.Read(service, grants).Count > 0;
    }

    /// <summary>What makes the team the owner of violations; nothing when it has the role already, since associating twice is a fault.</summary>
    public static IEnumerable<OrganizationRequest> GiveGovernance(EntityReference team, IOrganizationService service)
    {
        var original = RowIds.Role(GovernanceRole);
        if (Of(team.Id, service).Any(role => role.Id == original || role.GetAttributeValue<EntityReference>(RoleTable.ParentRootRoleId)?.Id == original))
        {
            return [];
        }

        return
        [
            new AssociateRequest
            {
                Target = new EntityReference(TeamTable.Name, team.Id),
                Relationship = new Relationship(Association),
                RelatedEntities = [new EntityReference(RoleTable.Name, CopyFor(team.Id, original, service) ?? original)],
            },
        ];
    }

    /// <summary>A team takes roles of its own business unit: the copy that the platform made there of the imported role.</summary>
    private static Guid? CopyFor(Guid team, Guid original, IOrganizationService service)
    {
        var unit = Rows.Find(service, TeamTable.Name, TeamTable.Id, team, TeamTable.BusinessUnitId)?.GetAttributeValue<EntityReference>(TeamTable.BusinessUnitId);
        if (unit is null)
        {
            return null;
        }

        var copies = Rows.Of(RoleTable.Name, RoleTable.PrimaryName);
        copies.Criteria.AddCondition(RoleTable.ParentRootRoleId, ConditionOperator.Equal, original);
        copies.Criteria.AddCondition(RoleTable.BusinessUnitId, ConditionOperator.Equal, unit.Id);
        return Rows.Read(service, copies).FirstOrDefault()?.Id;
    }
}
