using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Demo;

/// <summary>Who is who in the sandbox: keys of the files ↔ rows.</summary>
internal sealed class People
{
    private readonly Dictionary<string, DemoUser> users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, (string Name, string? Team)> owners = [];
    private readonly Dictionary<string, int> turns = [];

    public void AddTeam(string name, Guid id)
    {
        ids[name] = id;
        owners[id] = (name, name);
    }

    public void AddUser(DemoUser user, Guid id)
    {
        users[user.Key] = user;
        ids[user.Key] = id;
        owners[id] = (user.Name, DemoTeams.TeamOf[user.Role]);
    }

    public Guid Team(string name) => ids[name];

    /// <summary>The user, or the next one in turn when a role is named.</summary>
    public Guid User(string keyOrRole)
    {
        if (users.ContainsKey(keyOrRole))
        {
            return ids[keyOrRole];
        }

        var all = users.Values.Where(user => user.Role == keyOrRole).ToList();
        var turn = turns.GetValueOrDefault(keyOrRole);
        turns[keyOrRole] = turn + 1;
        return ids[all[turn % all.Count].Key];
    }

    public EntityReference Owner(string teamOrUser) => new(users.ContainsKey(teamOrUser) ? "systemuser" : "team", ids[teamOrUser]);

    public string NameOf(Guid id) => owners.TryGetValue(id, out var owner) ? owner.Name : id.ToString("D");

    /// <summary>The team on whose account the owner counts; null for people in none.</summary>
    public string? TeamOf(Guid id) => owners.TryGetValue(id, out var owner) ? owner.Team : null;
}
