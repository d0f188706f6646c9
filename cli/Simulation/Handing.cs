using System;
using LeadGovernance.Cli.Demo;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Simulation;

/// <summary>The doors by which people try to give a lead to field sales.</summary>
internal static class Handing
{
    public static bool HandOver(this Desk desk, Guid person, LeadCase lead, People people, Dice dice)
    {
        // To the team, or to the seller whose turn it is.
        EntityReference to = dice.Percent(50) ? new("team", people.Team(DemoTeams.FieldSales)) : new("systemuser", people.User("field"));
        var reference = new EntityReference("lead", lead.Id);
        return dice.Below(10) switch
        {
            < 7 => desk.Ask(person, lead, "hand over", new OrganizationRequest("lgov_HandOverLead")
            {
                ["Lead"] = reference,
                [to.LogicalName == "team" ? "OwnerTeamId" : "OwnerUserId"] = to.Id,
            }) != null,
            < 9 => desk.Ask(person, lead, "assign to field sales", new AssignRequest { Target = reference, Assignee = to }) != null,
            _ => desk.Set(person, lead, "change the owner to field sales", ("ownerid", to)),
        };
    }
}
