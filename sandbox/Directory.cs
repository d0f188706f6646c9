using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Messages;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox;

/// <summary>Users, teams and business units, as an administrator makes them in the admin centre: no plug-in sees it.</summary>
internal static class Directory
{
    private static Membership Memberships => Membership.Find("teammembership_association");

    public static void AddUser(
        Organization organization, Guid id, string fullName, string email, Guid businessUnit, int language, bool application, Guid? manager)
    {
        var cut = fullName.LastIndexOf(' ');
        Insert(organization, "systemuser", id, new()
        {
            ["fullname"] = fullName, ["firstname"] = cut < 0 ? null : fullName[..cut], ["lastname"] = fullName[(cut + 1)..], ["domainname"] = email,
            ["internalemailaddress"] = email, ["businessunitid"] = new EntityReference("businessunit", businessUnit), ["isdisabled"] = false,
            ["accessmode"] = new OptionSetValue(application ? 4 : 0), ["applicationid"] = application ? Guid.CreateVersion7() : null,
            ["parentsystemuserid"] = manager is { } boss ? new EntityReference("systemuser", boss) : null, ["azureactivedirectoryobjectid"] = Guid.CreateVersion7(),
        });
        Insert(organization, "usersettings", id, new() { ["uilanguageid"] = language, ["helplanguageid"] = language, ["localeid"] = language });
        var defaultTeam = (string?)organization.Database.Scalar("SELECT teamid FROM team WHERE businessunitid=@p0 AND isdefault=1", SqlValue.Id(businessUnit));
        if (defaultTeam is not null)
        {
            AddMember(organization, Guid.Parse(defaultTeam), id);
        }
    }

    public static Guid AddTeam(Organization organization, string name, TeamType type, Guid businessUnit, Guid administrator, bool isDefault = false)
    {
        var id = Guid.CreateVersion7();
        Insert(organization, "team", id, new()
        {
            ["name"] = name, ["teamtype"] = new OptionSetValue((int)type), ["businessunitid"] = new EntityReference("businessunit", businessUnit),
            ["administratorid"] = new EntityReference("systemuser", administrator), ["isdefault"] = isDefault, ["membershiptype"] = new OptionSetValue(0),
            ["azureactivedirectoryobjectid"] = type is TeamType.SecurityGroup or TeamType.OfficeGroup ? Guid.CreateVersion7() : null,
        });
        return id;
    }

    /// <summary>Every business unit has a team of all its users.</summary>
    public static void AddDefaultTeam(Organization organization, Guid businessUnit, string name) =>
        AddTeam(organization, name, TeamType.Owner, businessUnit, organization.SystemUser, isDefault: true);

    public static Guid AddBusinessUnit(Organization organization, string name, Guid parent)
    {
        var id = Guid.CreateVersion7();
        Insert(organization, "businessunit", id, new() { ["name"] = name, ["parentbusinessunitid"] = new EntityReference("businessunit", parent) });
        AddDefaultTeam(organization, id, name);
        return id;
    }

    /// <summary>A member of a group team belongs to the group in Microsoft Entra, and to the team from the next sign-in on.</summary>
    public static void AddMember(Organization organization, Guid team, Guid user)
    {
        if (organization.Principals.TypeOf(team) is TeamType.SecurityGroup or TeamType.OfficeGroup)
        {
            GroupMembers.Add(organization.Database, team, user);
        }
        else
        {
            Memberships.Add(organization, new EntityReference("team", team), new EntityReference("systemuser", user));
        }
    }

    public static void RemoveMember(Organization organization, Guid team, Guid user)
    {
        if (organization.Principals.TypeOf(team) is TeamType.SecurityGroup or TeamType.OfficeGroup)
        {
            GroupMembers.Remove(organization.Database, team, user);
        }
        else
        {
            Memberships.Remove(organization, new EntityReference("team", team), new EntityReference("systemuser", user));
        }
    }

    /// <summary>"Team members are dynamically derived (added and removed) when they access the environment" (manage teams, Microsoft).</summary>
    public static void SignIn(Organization organization, Guid user)
    {
        var groups = GroupMembers.TeamsOf(organization.Database, user);
        var member = new EntityReference("systemuser", user);
        foreach (var team in organization.Principals.User(user).Teams.Where(t => organization.Principals.TypeOf(t) is TeamType.SecurityGroup or TeamType.OfficeGroup).Except(groups).ToList())
        {
            Memberships.Remove(organization, new EntityReference("team", team), member);
        }

        foreach (var team in groups)
        {
            Memberships.Add(organization, new EntityReference("team", team), member);
        }
    }

    public static void AddRole(Organization organization, string table, Guid principal, string role)
    {
        var id = (string?)organization.Database.Scalar("SELECT roleid FROM role WHERE name=@p0", role)
            ?? throw Fault.NotSupported($"role '{role}'. Roles of this sandbox: {string.Join(", ", organization.Database.Query("SELECT name FROM role ORDER BY name", [], r => r.GetString(0)))}.");
        var association = table == "team" ? "teamroles_association" : "systemuserroles_association";
        Membership.Find(association).Add(organization, new EntityReference(table, principal), new EntityReference("role", Guid.Parse(id)));
    }

    private static void Insert(Organization organization, string table, Guid id, Dictionary<string, object?> values)
    {
        var now = organization.Clock.Now;
        values["createdon"] = now;
        values["modifiedon"] = now;
        organization.Rows.Insert(organization.Table(table), id, values.Where(v => v.Value is not null && organization.Table(table).Has(v.Key)));
        organization.NoteWrite(table);
    }
}
