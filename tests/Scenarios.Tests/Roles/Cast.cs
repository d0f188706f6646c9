using System;
using System.Collections.Generic;
using static LeadGovernance.Scenarios.Tests.RoleNames;

namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>One person for each role, who has beside it what such people have: a role of Dynamics 365 Sales, a team. The integration has nothing else.</summary>
internal static class Cast
{
    private static readonly IReadOnlyDictionary<string, string[]> Beside = new Dictionary<string, string[]>
    {
        [Seller] = [Salesperson],
        [InsideSales] = [Salesperson, Seller],
        [Manager] = [SalesManager, Seller],
        [Marketing] = [Salesperson],
        [Team] = [Salesperson],
        [Integration] = [],
        [CharterAdmin] = [Salesperson],
    };

    /// <summary>Sellers are in field sales here; whoever has the team's role has it as a member, which our guide advises against.</summary>
    public static Guid Of(Office office, string role)
    {
        string[] own = role == Team ? [] : [role];
        var person = office.Sandbox.AddUser($"Person of {role}", $"{Guid.NewGuid():N}@example.org", languageId: 1033, application: role == Integration, roles: [.. Beside[role], .. own]);
        Guid? team = role switch { Seller => office.Field, InsideSales => office.Inside, Team => office.Governance, _ => null };
        if (team is { } id)
        {
            office.Sandbox.AddMember(id, person);
        }

        return person;
    }
}
