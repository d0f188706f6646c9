using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;
using Microsoft.Crm.Sdk.Messages;

namespace LeadGovernance.Sandbox.Security;

/// <summary>What one principal may do with rows: role privileges by depth, ownership, and shares.</summary>
internal sealed class RowRights(Organization organization)
{
    public static IReadOnlyList<(string Verb, AccessRights Right)> Rights { get; } =
    [
        ("Read", AccessRights.ReadAccess), ("Write", AccessRights.WriteAccess), ("Append", AccessRights.AppendAccess), ("AppendTo", AccessRights.AppendToAccess),
        ("Delete", AccessRights.DeleteAccess), ("Share", AccessRights.ShareAccess), ("Assign", AccessRights.AssignAccess),
    ];

    public AccessRights Of(Principal principal, Table table, Guid id)
    {
        if (principal.MayEverything)
        {
            return Access.AllRights;
        }

        return Rights.Where(r => PrivilegeNames.Of(r.Verb, table) is { } privilege && Allow(principal, privilege, r.Right, table, id))
            .Aggregate(AccessRights.None, (rights, r) => rights | r.Right);
    }

    public bool Allow(Principal principal, string privilege, AccessRights right, Table table, Guid id)
    {
        // A share needs the privilege too, at any depth; ownership and business unit decide the rest.
        if (principal.ReachOf(privilege) is not { } reach)
        {
            return false;
        }

        if (reach.Global || table.Ownership is not (Ownership.User or Ownership.Business))
        {
            return true;
        }

        var (owner, unit) = ReadOwner(table, id);
        return Covers(reach, principal, owner, unit) || ((SharesOf(principal, id) & right) != 0 && !organization.Has(Defect.IgnoresShares));
    }

    public static bool Covers(Reach reach, Principal principal, Guid owner, Guid unit) =>
        reach.Global || reach.BusinessUnits.Contains(unit) || reach.Teams.Contains(owner) || (reach.Own && (owner == principal.Id || principal.Teams.Contains(owner)));

    /// <summary>The SQL that keeps rows from a principal who may not read them; null = sees all.</summary>
    public string? ReadFilter(Principal principal, Table table, string alias)
    {
        if (principal.MayEverything || PrivilegeNames.Of("Read", table) is not { } privilege || organization.Has(Defect.FindsEveryRow))
        {
            return null;
        }

        var reach = principal.ReachOf(privilege) ?? throw Access.Denied(principal.Id, privilege);
        if (reach.Global || !table.HasOwner)
        {
            return null;
        }

        var principals = string.Join(',', principal.Teams.Prepend(principal.Id).Select(Literal));
        var owners = reach.Own ? principals : string.Join(',', reach.Teams.Select(Literal));
        var quoted = Schema.Quote(alias);
        var ways = new List<string>
        {
            $"{quoted}.ownerid IN ({owners})",
            $"EXISTS (SELECT 1 FROM principalobjectaccess poa WHERE poa.objectid={quoted}.{Schema.Quote(table.Key)} AND poa.principalid IN ({principals}) AND ((poa.accessrightsmask | COALESCE(poa.inheritedaccessrightsmask, 0)) & 1) = 1)",
        };
        if (reach.BusinessUnits.Count > 0)
        {
            ways.Add($"{quoted}.owningbusinessunit IN ({string.Join(',', reach.BusinessUnits.Select(Literal))})");
        }

        return "(" + string.Join(" OR ", ways) + ")";
    }

    private static string Literal(Guid id) => $"'{SqlValue.Id(id)}'";

    private AccessRights SharesOf(Principal principal, Guid id) => organization.Shares.On(id)
        .Where(s => s.Principal.Id == principal.Id || principal.Teams.Contains(s.Principal.Id)).Aggregate(AccessRights.None, (rights, share) => rights | share.Direct | share.Inherited);

    private (Guid Owner, Guid Unit) ReadOwner(Table table, Guid id)
    {
        var (owner, unit) = table.HasOwner ? ("ownerid", "owningbusinessunit") : table.Has("businessunitid") ? ("NULL", "businessunitid") : ("NULL", "NULL");
        return organization.Database.Query($"SELECT {owner}, {unit} FROM {Schema.Quote(table.Name)} WHERE {Schema.Quote(table.Key)}=@p0", [SqlValue.Id(id)],
            r => (r.IsDBNull(0) ? Guid.Empty : Guid.Parse(r.GetString(0)), r.IsDBNull(1) ? Guid.Empty : Guid.Parse(r.GetString(1)))).FirstOrDefault();
    }
}
