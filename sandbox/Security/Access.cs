using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Security;

/// <summary>Who may do what: role privileges by depth, ownership, and shares of single rows.</summary>
internal sealed class Access(Organization organization)
{
    private static readonly (string Verb, AccessRights Right)[] RowRights =
    [
        ("Read", AccessRights.ReadAccess), ("Write", AccessRights.WriteAccess), ("Append", AccessRights.AppendAccess), ("AppendTo", AccessRights.AppendToAccess),
        ("Delete", AccessRights.DeleteAccess), ("Share", AccessRights.ShareAccess), ("Assign", AccessRights.AssignAccess),
    ];

    /// <summary>Refuses a caller who has the privilege at no depth at all.</summary>
    public void CheckTable(Guid userId, string verb, Table table)
    {
        var user = organization.Principals.User(userId);
        if (user.MayEverything)
        {
            return;
        }

        var privilege = PrivilegeNames.Of(verb, table);
        if (privilege is null ? verb != "Read" : user.ReachOf(privilege) is null)
        {
            throw Denied(userId, privilege ?? $"prv{verb}{table.SchemaName}");
        }
    }

    /// <summary>Refuses a caller who lacks the privilege at every depth.</summary>
    public void CheckPrivilege(Guid userId, string privilege)
    {
        var user = organization.Principals.User(userId);
        if (!user.MayEverything && user.ReachOf(privilege) is null)
        {
            throw Denied(userId, privilege);
        }
    }

    public void CheckCreate(Guid userId, Table table, EntityReference? owner)
    {
        CheckTable(userId, "Create", table);
        var user = organization.Principals.User(userId);
        if (user.MayEverything || !table.HasOwner)
        {
            return;
        }

        owner ??= new EntityReference("systemuser", userId);
        var unit = organization.Principals.BusinessUnitOf(owner.LogicalName, owner.Id);
        var privilege = PrivilegeNames.Of("Create", table)!;
        if (!Covers(user.ReachOf(privilege)!, user, owner.Id, unit))
        {
            throw Denied(userId, privilege);
        }
    }

    public void CheckRow(Guid userId, string verb, Table table, Guid id)
    {
        var user = organization.Principals.User(userId);
        if (user.MayEverything)
        {
            return;
        }

        var privilege = PrivilegeNames.Of(verb, table);
        var right = RowRights.First(r => r.Verb == verb).Right;
        if (privilege is null ? verb == "Read" : (RightsOf(user, table, id) & right) != 0)
        {
            return;
        }

        if (!organization.Rows.Exists(table, id))
        {
            throw Fault.Missing(table.Name, id);
        }

        throw Denied(userId, privilege ?? $"prv{verb}{table.SchemaName}", table, id);
    }

    /// <summary>A new owner must be able to read what it gets.</summary>
    public void CheckOwnerMayRead(Table table, EntityReference owner)
    {
        var privilege = PrivilegeNames.Of("Read", table)!;
        if (organization.Principals.Of(owner.LogicalName, owner.Id).ReachOf(privilege) is null)
        {
            var kind = owner.LogicalName == "team" ? "team" : "user";
            throw Fault.Of(Codes.PrivilegeDenied,
                $"Principal {kind} (Id={owner.Id}, type={(kind == "team" ? 9 : 8)}) is missing {privilege} privilege. {(kind == "team" ? "Teams" : "Users")} cannot be assigned a record if they do not at least have 'read' permissions.");
        }
    }

    public AccessRights RightsOf(Principal principal, Table table, Guid id)
    {
        var rights = SharesOf(principal, id);
        var owner = ReadOwner(table, id);
        foreach (var (verb, right) in RowRights)
        {
            if (PrivilegeNames.Of(verb, table) is { } privilege && principal.ReachOf(privilege) is { } reach)
            {
                // A share needs the privilege too, at any depth; ownership and business unit decide the rest.
                if (reach.Global || table.Ownership is not (Metadata.Ownership.User or Metadata.Ownership.Business) || Covers(reach, principal, owner.Owner, owner.Unit))
                {
                    rights |= right;
                }
            }
            else
            {
                rights &= ~right;
            }
        }

        return rights;
    }

    /// <summary>The SQL that keeps rows from a caller who may not read them; null = sees all, "0" = sees none.</summary>
    public string? ReadFilter(Guid userId, Table table, string alias)
    {
        var user = organization.Principals.User(userId);
        if (user.MayEverything || PrivilegeNames.Of("Read", table) is not { } privilege)
        {
            return null;
        }

        var reach = user.ReachOf(privilege) ?? throw Denied(userId, privilege);
        if (reach.Global || !table.HasOwner)
        {
            return null;
        }

        var principals = string.Join(',', user.Teams.Prepend(user.Id).Select(Literal));
        var quoted = Schema.Quote(alias);
        var ways = new List<string>
        {
            $"{quoted}.ownerid IN ({principals})",
            $"EXISTS (SELECT 1 FROM principalobjectaccess poa WHERE poa.objectid={quoted}.{Schema.Quote(table.Key)} AND poa.principalid IN ({principals}) AND (poa.accessrightsmask & 1) = 1)",
        };
        if (reach.BusinessUnits.Count > 0)
        {
            ways.Add($"{quoted}.owningbusinessunit IN ({string.Join(',', reach.BusinessUnits.Select(Literal))})");
        }

        return "(" + string.Join(" OR ", ways) + ")";
    }

    public static Exception Denied(Guid userId, string privilege, Table? table = null, Guid? id = null) => Fault.Of(Codes.PrivilegeDenied,
        $"Principal user (Id={userId}, type=8) is missing {privilege} privilege" + (table is null ? "." : $" on {table.Name} {id}."));

    private static string Literal(Guid id) => $"'{SqlValue.Id(id)}'";

    private static bool Covers(Reach reach, Principal principal, Guid owner, Guid unit) =>
        reach.Global || reach.BusinessUnits.Contains(unit) || (reach.Own && (owner == principal.Id || principal.Teams.Contains(owner)));

    private AccessRights SharesOf(Principal principal, Guid id)
    {
        var rights = AccessRights.None;
        var shares = organization.Database.Query("SELECT principalid, accessrightsmask FROM principalobjectaccess WHERE objectid=@p0", [SqlValue.Id(id)],
            r => (Principal: Guid.Parse(r.GetString(0)), Rights: (AccessRights)r.GetInt64(1)));
        foreach (var share in shares.Where(s => s.Principal == principal.Id || principal.Teams.Contains(s.Principal)))
        {
            rights |= share.Rights;
        }

        return rights;
    }

    private (Guid Owner, Guid Unit) ReadOwner(Table table, Guid id)
    {
        var (owner, unit) = table.HasOwner ? ("ownerid", "owningbusinessunit") : table.Has("businessunitid") ? ("NULL", "businessunitid") : ("NULL", "NULL");
        return organization.Database.Query($"SELECT {owner}, {unit} FROM {Schema.Quote(table.Name)} WHERE {Schema.Quote(table.Key)}=@p0", [SqlValue.Id(id)],
            r => (r.IsDBNull(0) ? Guid.Empty : Guid.Parse(r.GetString(0)), r.IsDBNull(1) ? Guid.Empty : Guid.Parse(r.GetString(1)))).FirstOrDefault();
    }
}
