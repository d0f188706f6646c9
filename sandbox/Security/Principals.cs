using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox.Security;

/// <summary>Users and teams as the rights check needs them, read once and forgotten when their rows change.</summary>
internal sealed class Principals(Organization organization)
{
    // The template of System Administrator, the same in every organisation.
    public static readonly Guid AdministratorTemplate = new("627090ff-40a3-4053-8790-584edc5be201");

    private readonly Dictionary<Guid, Principal> users = [];
    private readonly Dictionary<Guid, Principal> teams = [];
    private Dictionary<Guid, Guid?>? parents;

    private Database Database => organization.Database;

    public void Forget()
    {
        users.Clear();
        teams.Clear();
        parents = null;
    }

    public Principal User(Guid id) => users.TryGetValue(id, out var user) ? user : users[id] = ReadUser(id);

    public Principal Team(Guid id) => teams.TryGetValue(id, out var team) ? team : teams[id] = ReadTeam(id);

    public Principal Of(string table, Guid id) => table == "team" ? Team(id) : User(id);

    public Guid BusinessUnitOf(string table, Guid id) => Of(table, id).BusinessUnit;

    public bool IsAccessTeam(Guid team) => TypeOf(team) == TeamType.Access;

    public TeamType TypeOf(Guid team) => (TeamType)((long?)Database.Scalar("SELECT teamtype FROM team WHERE teamid=@p0", SqlValue.Id(team)) ?? 0L);

    public bool IsDefaultTeam(Guid team) => Database.Scalar("SELECT isdefault FROM team WHERE teamid=@p0", SqlValue.Id(team)) is 1L;

    /// <summary>
    /// A user for whom another acts: "the set of privileges that the two users share" (impersonate a user, Microsoft),
    /// here the user's own, no deeper than the other has them. What belongs to the other does not count.
    /// </summary>
    public Principal Both(Guid id, Guid signedIn)
    {
        var (user, other) = (User(id), User(signedIn));
        if (other.MayEverything)
        {
            return user;
        }

        var shared = new Dictionary<string, Reach>(StringComparer.Ordinal);
        foreach (var (name, limit) in other.Privileges)
        {
            if (user.ReachOf(name) is { } reach)
            {
                shared[name] = reach.Depth <= limit.Depth ? reach : Shallower(reach, limit.Depth, user.BusinessUnit);
            }
        }

        return new Principal { Id = id, BusinessUnit = user.BusinessUnit, Teams = user.Teams, Privileges = shared };
    }

    private Reach Shallower(Reach reach, Depth depth, Guid unit)
    {
        var limited = new Reach();
        Extend(limited, depth, unit, null);
        limited.Own = reach.Own || reach.Global;
        limited.Teams.UnionWith(reach.Teams);
        return limited;
    }

    private Principal ReadUser(Guid id)
    {
        var row = Database.Query("SELECT businessunitid, applicationid, azureactivedirectoryobjectid, isdisabled FROM systemuser WHERE systemuserid=@p0", [SqlValue.Id(id)],
            r => (Unit: Guid.Parse(r.GetString(0)), Application: r.IsDBNull(1) ? Guid.Empty : Guid.Parse(r.GetString(1)), Directory: r.IsDBNull(2) ? Guid.Empty : Guid.Parse(r.GetString(2)),
                Disabled: !r.IsDBNull(3) && r.GetInt64(3) == 1));
        if (row.Count == 0)
        {
            throw Fault.Missing("systemuser", id);
        }

        var memberOf = Database.Query("SELECT teamid FROM teammembership WHERE systemuserid=@p0", [SqlValue.Id(id)], r => Guid.Parse(r.GetString(0)));
        var roles = RolesOf("systemuserroles", "systemuserid", id);
        var privileges = new Dictionary<string, Reach>(StringComparer.Ordinal);
        AddPrivileges(privileges, roles, row[0].Unit, null);
        foreach (var team in memberOf)
        {
            var teamRoles = RolesOf("teamroles", "teamid", team);
            if (teamRoles.Count > 0)
            {
                AddPrivileges(privileges, teamRoles, Team(team).BusinessUnit, team);
                roles.AddRange(teamRoles);
            }
        }

        return new Principal
        {
            Id = id,
            BusinessUnit = row[0].Unit,
            IsDisabled = row[0].Disabled,
            ApplicationId = row[0].Application,
            DirectoryId = row[0].Directory,
            Teams = memberOf,
            MayEverything = id == organization.SystemUser || roles.Any(IsAdministrator),
            Privileges = privileges,
        };
    }

    private Principal ReadTeam(Guid id)
    {
        var unit = Database.Scalar("SELECT businessunitid FROM team WHERE teamid=@p0", SqlValue.Id(id)) as string ?? throw Fault.Missing("team", id);
        var roles = RolesOf("teamroles", "teamid", id);
        var privileges = new Dictionary<string, Reach>(StringComparer.Ordinal);
        AddPrivileges(privileges, roles, Guid.Parse(unit), null);
        return new Principal { Id = id, BusinessUnit = Guid.Parse(unit), MayEverything = roles.Any(IsAdministrator), Privileges = privileges };
    }

    private List<Guid> RolesOf(string table, string column, Guid id) =>
        Database.Query($"SELECT roleid FROM {table} WHERE {column}=@p0", [SqlValue.Id(id)], r => Guid.Parse(r.GetString(0)));

    private bool IsAdministrator(Guid role) =>
        Database.Scalar("SELECT roletemplateid FROM role WHERE roleid=@p0", SqlValue.Id(role)) is string template && Guid.Parse(template) == AdministratorTemplate;

    /// <param name="through">The team whose member gets these privileges; null for a principal's own roles.</param>
    private void AddPrivileges(Dictionary<string, Reach> privileges, IEnumerable<Guid> roles, Guid unit, Guid? through)
    {
        foreach (var role in roles)
        {
            // isinherited: 1 = members have Basic privileges as if the role were theirs, 0 = on what the team owns only.
            var team = through is not null && Database.Scalar("SELECT isinherited FROM role WHERE roleid=@p0", SqlValue.Id(role)) is 0L ? through : null;
            var rows = Database.Query(
                "SELECT p.name, rp.privilegedepthmask FROM roleprivileges rp JOIN privilege p ON p.privilegeid = rp.privilegeid WHERE rp.roleid=@p0",
                [SqlValue.Id(role)], r => (Name: r.GetString(0), Depth: (Depth)r.GetInt64(1)));
            foreach (var (name, depth) in rows)
            {
                if (!privileges.TryGetValue(name, out var reach))
                {
                    privileges[name] = reach = new Reach();
                }

                Extend(reach, depth, unit, team);
            }
        }
    }

    private void Extend(Reach reach, Depth depth, Guid unit, Guid? team)
    {
        if (team is { } owner)
        {
            reach.Teams.Add(owner);
        }
        else
        {
            reach.Own = true;
        }

        reach.Depth = depth > reach.Depth ? depth : reach.Depth;
        reach.Global |= depth == Depth.Global;
        if (depth is Depth.Local or Depth.Deep)
        {
            reach.BusinessUnits.Add(unit);
        }

        if (depth == Depth.Deep)
        {
            reach.BusinessUnits.UnionWith(Descendants(unit));
        }
    }

    private IEnumerable<Guid> Descendants(Guid unit)
    {
        parents ??= Database.Query("SELECT businessunitid, parentbusinessunitid FROM businessunit", [],
            r => (Id: Guid.Parse(r.GetString(0)), Parent: r.IsDBNull(1) ? (Guid?)null : Guid.Parse(r.GetString(1)))).ToDictionary(r => r.Id, r => r.Parent);
        return parents.Where(p => p.Value == unit).SelectMany(p => Descendants(p.Key).Prepend(p.Key));
    }
}
