using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Security;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>The many-to-many relationships the sandbox knows, each a table of its own.</summary>
internal sealed record Membership(string Table, string FirstTable, string FirstColumn, string SecondTable, string SecondColumn)
{
    private static readonly Dictionary<string, Membership> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["teammembership_association"] = new("teammembership", "team", "teamid", "systemuser", "systemuserid"),
        ["teamroles_association"] = new("teamroles", "team", "teamid", "role", "roleid"),
        ["systemuserroles_association"] = new("systemuserroles", "systemuser", "systemuserid", "role", "roleid"),
    };

    public static Membership Find(string? name) =>
        Known.GetValueOrDefault(name ?? "") ?? throw Fault.NotSupported($"relationship '{name}' in Associate and Disassociate.");

    public void CheckAccess(Organization organization, Guid userId)
    {
        if (!organization.Principals.User(userId).MayEverything)
        {
            throw Access.Denied(userId, Table == "teammembership" ? "prvWriteTeam" : "prvAssignRole");
        }
    }

    public void Add(Organization organization, EntityReference a, EntityReference b)
    {
        var (first, second) = Order(organization, a, b);
        if (Ids(organization, first, second).Count == 0)
        {
            organization.Rows.Insert(organization.Table(Table), Guid.CreateVersion7(), new Dictionary<string, object?> { [FirstColumn] = first, [SecondColumn] = second });
            organization.NoteWrite(Table);
        }
    }

    public void Remove(Organization organization, EntityReference a, EntityReference b)
    {
        var (first, second) = Order(organization, a, b);
        foreach (var id in Ids(organization, first, second))
        {
            organization.Rows.Delete(organization.Table(Table), id);
            organization.NoteWrite(Table);
        }
    }

    private List<Guid> Ids(Organization organization, Guid first, Guid second)
    {
        var key = organization.Table(Table).Key;
        return organization.Database.Query($"SELECT {key} FROM {Table} WHERE {FirstColumn}=@p0 AND {SecondColumn}=@p1", [SqlValue.Id(first), SqlValue.Id(second)], r => Guid.Parse(r.GetString(0)));
    }

    private (Guid First, Guid Second) Order(Organization organization, EntityReference a, EntityReference b)
    {
        var (first, second) = a.LogicalName == FirstTable ? (a, b) : (b, a);
        if (first.LogicalName != FirstTable || second.LogicalName != SecondTable)
        {
            throw Fault.Of(Codes.InvalidArgument, $"{Table} relates {FirstTable} and {SecondTable}, not {a.LogicalName} and {b.LogicalName}.");
        }

        foreach (var side in new[] { first, second })
        {
            if (!organization.Rows.Exists(organization.Table(side.LogicalName), side.Id))
            {
                throw Fault.Missing(side.LogicalName, side.Id);
            }
        }

        return (first.Id, second.Id);
    }
}
