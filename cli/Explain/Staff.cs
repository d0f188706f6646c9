using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Explain;

/// <summary>Users and teams of a sandbox: their names and what they are there for.</summary>
internal sealed class Staff
{
    private readonly Dictionary<Guid, string> names = [];
    private readonly HashSet<Guid> applications = [];
    private readonly List<(Guid Holder, Responsibility Kind, DateTime? From, DateTime? To)> responsibilities = [];
    private readonly ILookup<Guid, Guid> teamsOfUser;

    public Staff(IOrganizationService system)
    {
        foreach (var user in StoredRows.All(system, "systemuser", "fullname", "applicationid"))
        {
            names[user.Id] = user.Text("fullname") ?? "?";
            if (user.GetAttributeValue<Guid?>("applicationid") is { } application && application != Guid.Empty)
            {
                applications.Add(user.Id);
            }
        }

        foreach (var team in StoredRows.All(system, "team", "name"))
        {
            names[team.Id] = team.Text("name") ?? "?";
        }

        foreach (var row in StoredRows.All(system, "lgov_responsibility", "lgov_kind", "lgov_team", "lgov_user", "lgov_validfrom", "lgov_validto"))
        {
            if (row.Choice<Responsibility>("lgov_kind") is { } kind && row.Reference("lgov_team", "lgov_user") is { } holder)
            {
                responsibilities.Add((holder.Id, kind, row.GetAttributeValue<DateTime?>("lgov_validfrom"), row.GetAttributeValue<DateTime?>("lgov_validto")));
            }
        }

        teamsOfUser = responsibilities.Select(row => row.Holder).Distinct()
            .SelectMany(team => StoredRows.Memberships(system, team))
            .ToLookup(member => member.User, member => member.Team);
    }

    public string NameOf(Guid id) => names.GetValueOrDefault(id) ?? id.ToString("D");

    public string? NameOf(EntityReference? reference) => reference is null ? null : NameOf(reference.Id);

    public bool IsPerson(Guid user) => names.ContainsKey(user) && !applications.Contains(user);

    /// <summary>The owner with everything it holds on the day; a person also holds what its teams hold.</summary>
    public Holder HolderOf(EntityReference owner, DateTime now)
    {
        var isTeam = owner.LogicalName == "team";
        Guid[] ids = isTeam ? [owner.Id] : [owner.Id, .. teamsOfUser[owner.Id]];
        return new Holder(owner.Id, isTeam, [.. responsibilities
            .Where(row => ids.Contains(row.Holder) && (row.From is not { } from || from <= now.Date) && (row.To is not { } to || now.Date <= to))
            .Select(row => row.Kind).Distinct().Order()]);
    }
}
