using System;
using System.Linq;
using LeadGovernance.Sandbox;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Demo;

/// <summary>Puts the demonstration's business unit, teams and people into a sandbox and sets the charter up.</summary>
internal static class OrganisationBuilder
{
    private const string Seller = "Salesperson (sandbox)";

    // Everybody of this company sees all leads: who may not is told nothing of one, and its sellers know what they ask for.
    private const string Reader = "Lead Reader (sandbox)";
    private const string SalesManager = "Sales Manager (sandbox)";
    private const string Admin = "System Administrator";
    private const string GovernanceSeller = "Lead Governance Seller";
    private const string GovernanceInside = "Lead Governance Inside Sales";
    private const string GovernanceTeam = "Lead Governance Team";

    public static People Build(LeadGovernance.Sandbox.Sandbox sandbox, OrganisationFile file)
    {
        var people = new People();
        var unit = sandbox.AddBusinessUnit("Sales");
        foreach (var team in DemoTeams.Owning)
        {
            people.AddTeam(team, sandbox.AddTeam(team, TeamType.Owner, unit, null, Seller, GovernanceSeller));
        }

        people.AddTeam(DemoTeams.Governance, sandbox.AddTeam(DemoTeams.Governance, TeamType.Owner, unit, null, GovernanceTeam));
        Guid? manager = null;
        foreach (var user in file.Users.OrderByDescending(user => user.Role == DemoTeams.Manager))
        {
            string[] roles = user.Role switch
            {
                DemoTeams.Manager => [SalesManager, GovernanceSeller],
                DemoTeams.Administrator => [Admin],
                _ when DemoTeams.TeamOf[user.Role] == DemoTeams.InsideSales => [Seller, GovernanceSeller, GovernanceInside, Reader],
                _ => [Seller, GovernanceSeller, Reader],
            };
            var id = sandbox.AddUser(user.Name, $"{user.Key}@leadgovernance.example", unit, user.Language, user.Role == DemoTeams.Integration, manager, roles);
            people.AddUser(user, id);
            manager ??= user.Role == DemoTeams.Manager ? id : null;
            if (DemoTeams.TeamOf[user.Role] is { } team)
            {
                sandbox.AddMember(people.Team(team), id);
            }
        }

        return people;
    }

    /// <summary>Activates the default charter at once: level enforce, no approvals.</summary>
    public static void SetUp(LeadGovernance.Sandbox.Sandbox sandbox, People people) =>
        sandbox.ServiceFor(people.User(DemoTeams.Administrator)).Execute(new OrganizationRequest("lgov_SetUp")
        {
            ["MarketingTeamId"] = people.Team(DemoTeams.Marketing),
            ["InsideSalesTeamId"] = people.Team(DemoTeams.InsideSales),
            ["FieldSalesTeamId"] = people.Team(DemoTeams.FieldSales),
            ["ExternalProviderTeamId"] = people.Team(DemoTeams.ExternalProvider),
            ["GovernanceTeamId"] = people.Team(DemoTeams.Governance),
            ["Level"] = "enforce",
            ["Keys"] = 0,
        });
}
