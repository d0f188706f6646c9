using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Records;

/// <summary>Owner and the columns that follow from it.</summary>
internal static class OwnerColumns
{
    public static void OnCreate(Organization organization, Table table, IDictionary<string, object?> values, Guid userId)
    {
        if (table.HasOwner)
        {
            var owner = values.TryGetValue("ownerid", out var sent) && sent is EntityReference reference ? reference : new EntityReference("systemuser", userId);
            Apply(organization, table, values, owner);
        }
    }

    public static void OnUpdate(Organization organization, Table table, IDictionary<string, object?> values)
    {
        if (table.HasOwner)
        {
            Apply(organization, table, values, (EntityReference)values["ownerid"]!);
        }
    }

    private static void Apply(Organization organization, Table table, IDictionary<string, object?> values, EntityReference owner)
    {
        var isTeam = owner.LogicalName == "team";
        if (isTeam && organization.Principals.IsAccessTeam(owner.Id))
        {
            throw Fault.Of(Codes.AccessTeamCannotOwn, "You cannot assign a record to the access team. You can assign a record to the owner team.");
        }

        if (!isTeam && organization.Principals.User(owner.Id).IsDisabled)
        {
            throw Fault.Of(Codes.UserDisabled, $"The specified user(Id = {owner.Id}) is disabled. Consider enabling this user.");
        }

        organization.Access.CheckOwnerMayRead(table, owner);
        values["ownerid"] = owner;
        values["owninguser"] = isTeam ? null : new EntityReference("systemuser", owner.Id);
        values["owningteam"] = isTeam ? new EntityReference("team", owner.Id) : null;
        values["owningbusinessunit"] = new EntityReference("businessunit", organization.Principals.BusinessUnitOf(owner.LogicalName, owner.Id));
    }
}
