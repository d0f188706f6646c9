using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.People;

/// <summary>Who holds which responsibility on a day: teams, their members, and users directly.</summary>
internal sealed class ResponsibilityDirectory
{
    private readonly ILookup<Guid, ResponsibilityRow> byHolder;
    private readonly ILookup<Guid, Guid> teamsOfUser;
    private readonly IReadOnlyList<ResponsibilityRow> rows;

    public ResponsibilityDirectory(IReadOnlyList<ResponsibilityRow> rows, ILookup<Guid, Guid> teamsOfUser)
    {
        // The order decides which team is meant by a responsibility, so it must not depend on how rows come back.
        this.rows = [.. rows.OrderBy(row => row.Priority).ThenBy(row => row.Holder.Id)];
        byHolder = this.rows.ToLookup(row => row.Holder.Id);
        this.teamsOfUser = teamsOfUser;
    }

    /// <summary>The owner with everything it holds on the day; a person also holds what its teams hold.</summary>
    public Holder HolderOf(EntityReference owner, DateTime now)
    {
        var isTeam = owner.LogicalName == TeamTable.Name;
        var ids = isTeam ? [owner.Id] : new[] { owner.Id }.Concat(teamsOfUser[owner.Id]);
        return new Holder(owner.Id, isTeam, [.. ids.SelectMany(id => byHolder[id]).Where(row => row.CountsOn(now)).Select(row => row.Kind).Distinct()]);
    }

    /// <summary>The team itself, or the teams through which a person holds something, most important first.</summary>
    public IEnumerable<EntityReference> TeamsOf(EntityReference owner) => owner.LogicalName == TeamTable.Name
        ? [owner]
        : rows.Select(row => row.Holder).Where(holder => holder.LogicalName == TeamTable.Name && IsMember(owner.Id, holder)).Distinct();

    /// <summary>A user, or the members of a team.</summary>
    public IEnumerable<Guid> PeopleOf(EntityReference owner) => owner.LogicalName == TeamTable.Name
        ? teamsOfUser.Where(teams => teams.Contains(owner.Id)).Select(teams => teams.Key)
        : [owner.Id];

    public bool IsMember(Guid user, EntityReference team) => teamsOfUser[user].Contains(team.Id);

    /// <summary>The team that a responsibility means: lowest priority number first; a user only where no team holds it. Null when nobody does.</summary>
    /// <param name="canOwn">Leaves out who can't be given a lead.</param>
    public EntityReference? FirstHolder(Responsibility kind, DateTime now, Func<EntityReference, bool> canOwn)
    {
        var holders = rows.Where(row => row.Kind == kind && row.CountsOn(now)).Select(row => row.Holder).Where(canOwn).ToList();
        return holders.FirstOrDefault(holder => holder.LogicalName == TeamTable.Name) ?? holders.FirstOrDefault();
    }
}
