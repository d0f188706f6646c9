using System;
using System.Linq;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Distribution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Plugins.Dataverse.Distribution;

/// <summary>The turns of a team, held for the rest of the transaction: no two draws see the same turn.</summary>
internal sealed class Roster
{
    private readonly EntityReference team;
    private readonly Entity ticket;
    private readonly Execution execution;

    private Roster(EntityReference team, Entity ticket, Execution execution)
    {
        this.team = team;
        this.ticket = ticket;
        this.execution = execution;
    }

    /// <summary>Null when the team holds no responsibility.</summary>
    public static Roster? Hold(EntityReference team, Execution execution)
    {
        var query = Rows.OfActive(ResponsibilityTable.Name);
        query.Criteria.AddCondition(ResponsibilityTable.Team, ConditionOperator.Equal, team.Id);
        var ticket = Rows.Read(execution.System, query).OrderBy(row => row.Id).FirstOrDefault();
        if (ticket is null)
        {
            return null;
        }

        // The one write before a decision: it takes the row's lock, and what is read from here on is what the draw before left.
        execution.System.Update(new Entity(ResponsibilityTable.Name, ticket.Id) { [ResponsibilityTable.DrawnOn] = execution.Now });
        var held = Rows.Find(execution.System, ResponsibilityTable.Name, ResponsibilityTable.Id, ticket.Id, ResponsibilityTable.Turn)!;
        return new Roster(team, held, execution);
    }

    /// <summary>Whose turn it is; null when nobody can take the lead.</summary>
    /// <param name="effects">Gets what writes the turns.</param>
    public EntityReference? Draw(JudgedLead lead, Effects effects, out bool hasSellers)
    {
        var sellers = SellerReader.Of(team, execution.System);
        hasSellers = sellers.Count > 0;
        var users = sellers.Select(seller => seller.User).Distinct().ToArray();
        var away = hasSellers ? SellerReader.Away(users, lead.Assessment.Calendar.Clock.ToLocal(lead.Now).Date, execution.System) : [];
        var open = SellerReader.OpenLeads([.. sellers.Where(seller => seller.Capacity != null).Select(seller => seller.User).Distinct()], execution.System);
        var candidates = sellers.Select(seller => new Candidate(
            seller.Id,
            seller.Weight,
            seller.Capacity,
            open.TryGetValue(seller.User, out var count) ? count : 0,
            !seller.IsAtWork || away.Contains(seller.User) || !MayHold(seller.User, lead),
            seller.Turn));
        if (Rotation.Next(candidates, ticket.GetAttributeValue<decimal>(ResponsibilityTable.Turn)) is not { } draw)
        {
            return null;
        }

        var next = sellers.Single(seller => seller.Id == draw.Candidate);
        effects.Writes.Add(new UpdateRequest { Target = new Entity(ResponsibilityTable.Name, ticket.Id) { [ResponsibilityTable.Turn] = draw.TeamTurn } });
        effects.Writes.Add(new UpdateRequest
        {
            Target = new Entity(SellerTable.Name, next.Id)
            {
                [SellerTable.Turn] = draw.CandidateTurn,
                [SellerTable.Given] = next.Given + 1,
                [SellerTable.GivenOn] = execution.Now,
            },
        });
        return new EntityReference(SystemUserTable.Name, next.User);
    }

    /// <summary>Who may not hold the lead would lose it at once to the team, and the team would give it away again.</summary>
    private bool MayHold(Guid user, JudgedLead lead) =>
        lead.Charter.Directory.IsMember(user, team) && !lead.JudgeHolding(new EntityReference(SystemUserTable.Name, user)).IsIllegal;
}
