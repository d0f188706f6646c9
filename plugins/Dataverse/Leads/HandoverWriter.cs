using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>A legal change of owner to field sales → handover row, by whatever door it came.</summary>
internal static class HandoverWriter
{
    /// <summary>Adds the row to what is written, and leaves the judged facts for its receipt.</summary>
    public static void OpenHandover(this Effects effects, JudgedLead lead, EntityReference? from, EntityReference to, Execution execution)
    {
        var row = lead.NewHandover(from, to, execution);
        effects.AnnounceHandover(row);
        effects.Writes.Add(new UpsertRequest { Target = row });
        effects.CarryFacts(lead);
    }

    private static Entity NewHandover(this JudgedLead lead, EntityReference? from, EntityReference to, Execution execution)
    {
        var terms = lead.Policy.Handovers.Offer(lead.Assessment.Calendar, lead.Now);
        var row = new Entity(HandoverTable.Name, RowIds.Handover(lead.Row.Id, to.Id, execution.Context.CorrelationId))
        {
            [HandoverTable.PrimaryName] = (lead.Assessment.Lead.CompanyName ?? lead.Assessment.Lead.LastName ?? "?").Trim(),
            [HandoverTable.Lead] = new EntityReference(LeadTable.Name, lead.Row.Id),
            [HandoverTable.State] = Choices.Of(HandoverState.Pending),
            [HandoverTable.HandedOverBy] = new EntityReference(SystemUserTable.Name, lead.Actor.Id),
            [HandoverTable.HandedOverOn] = lead.Now,
            [HandoverTable.DueOn] = terms.DueOn,
            [HandoverTable.ReturnsOn] = terms.ReturnsOn,
            [HandoverTable.Rule] = lead.Assessment.Rule.Code,
            [HandoverTable.Readiness] = lead.Assessment.Readiness,
        };
        ViolationWriter.SetOwner(row, from, HandoverTable.FromTeam, HandoverTable.FromUser);
        ViolationWriter.SetOwner(row, to, HandoverTable.ToTeam, HandoverTable.ToUser);
        // Not the new owner's: who lacks read privilege on handovers couldn't be given the lead then.
        if (lead.Charter.GovernanceTeam is { } team)
        {
            row[HandoverTable.OwnerId] = team;
        }

        return row;
    }
}
