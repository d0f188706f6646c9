using System;
using System.Collections.Generic;
using LeadGovernance.Sandbox.Faults;
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

    /// <summary>Write and Append on the one, AppendTo on the other (Associate message privileges, Microsoft); a role also needs Assign.</summary>
    public void CheckAccess(Organization organization, Guid userId, EntityReference a, EntityReference b)
    {
        var (first, second) = Order(organization, a, b);
        var (holder, other) = (organization.Table(FirstTable), organization.Table(SecondTable));
        organization.Access.CheckRow(userId, "Write", holder, first);
        organization.Access.CheckRow(userId, "Append", holder, first);
        if (SecondTable == "role")
        {
            organization.Access.CheckTable(userId, "Assign", other);
        }

        organization.Access.CheckRow(userId, "AppendTo", other, second);
    }

    /// <summary>Refuses what only the platform itself does: it fills default teams and teams of Microsoft Entra groups.</summary>
    public void CheckManaged(Organization organization, EntityReference a, EntityReference b, bool adds)
    {
        var (first, _) = Order(organization, a, b);
        if (Table != "teammembership")
        {
            return;
        }

        if (organization.Principals.IsDefaultTeam(first))
        {
            throw adds ? Fault.Of(Codes.DefaultTeamAddsNobody, $"Can't add members to the default business unit team (TeamId = {first}).")
                : Fault.Of(Codes.DefaultTeamLosesNobody, $"Can't remove members from the default business unit team (TeamId = {first}).");
        }

        if (organization.Principals.TypeOf(first) is TeamType.SecurityGroup or TeamType.OfficeGroup)
        {
            throw Fault.Of(Codes.InvalidArgument, $"Members of a team of a Microsoft Entra group come from the group, when they sign in (TeamId = {first}).");
        }
    }

    public void Add(Organization organization, EntityReference a, EntityReference b)
    {
        var (first, second) = Order(organization, a, b);
        if (Table == "teamroles")
        {
            CheckRole(organization, first, second);
        }

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

    private static void CheckRole(Organization organization, Guid team, Guid role)
    {
        switch (organization.Principals.TypeOf(team))
        {
            case TeamType.Access:
                throw Fault.Of(Codes.AccessTeamHasNoRoles, $"Cannot assign roles or profiles to an access team (TeamId = {team}).");
            case TeamType.SecurityGroup or TeamType.OfficeGroup when organization.Database.Scalar("SELECT isinherited FROM role WHERE roleid=@p0", SqlValue.Id(role)) is 0L:
                throw Fault.Of(Codes.GroupTeamNeedsInheritableRole,
                    $"Cannot assign security role with \"Team Privileges only\" Inheritance to Microsoft Entra ID Group or Office Group teams. (TeamId = {team})");
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
