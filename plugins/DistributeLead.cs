using System;
using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Distribution;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Distribution;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: gives a lead that a team owns to the seller whose turn it is. An API has the transaction that an asynchronous step lacks, so turns are exact.</summary>
[CrmPluginRegistration(DistributeLeadApi.Name)]
public sealed class DistributeLead : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (execution.UsableCharter(out _) is not { } charter)
        {
            return execution.RefuseWithoutCharter();
        }

        var reference = execution.Input<EntityReference>(DistributeLeadApi.LeadParameter)!;
        var effects = new Effects();
        var problem = Give(reference.Id, charter, effects, execution, out var user);
        effects.Answer(problem, DistributionTexts.Given, execution);
        effects.Outputs[DistributeLeadApi.UserIdProperty] = user?.Id ?? Guid.Empty;
        if (problem != null)
        {
            effects.Notes.Add(Codes.Message(problem).English);
        }

        return effects;
    }

    /// <summary>Delivered twice, the lead is a person's already and nothing stands to be given.</summary>
    private static string? Give(Guid id, CharterSnapshot charter, Effects effects, Execution execution, out EntityReference? user)
    {
        // As the caller: who may not read a lead can't have it moved either.
        user = null;
        var team = Rows.Find(execution.AsCaller(), LeadTable.Name, LeadTable.Id, id, LeadTable.OwnerId)?.GetAttributeValue<EntityReference>(LeadTable.OwnerId);
        if (team?.LogicalName != TeamTable.Name || Roster.Hold(team, execution) is not { } roster
            || JudgedLead.Find(id, charter, execution) is not { } lead || !team.Equals(lead.StoredOwner) || !Distributable.IsFor(lead.Assessment))
        {
            return DistributionCodes.NotToDistribute;
        }

        user = roster.Draw(lead, effects, out var hasSellers);
        if (user is null)
        {
            return hasSellers ? DistributionCodes.NobodyFree : DistributionCodes.NoSellers;
        }

        effects.AuthoriseOwner(id, user);
        effects.AnnounceDraw(id);
        effects.Writes.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, id) { [LeadTable.OwnerId] = user } });
        effects.ShareWithCreator(lead, user);
        return null;
    }
}
