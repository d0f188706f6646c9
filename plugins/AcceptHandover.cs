using LeadGovernance.Plugins.Dataverse;
using LeadGovernance.Plugins.Dataverse.Handovers;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins;

/// <summary>Custom API: field sales takes a lead that was handed over. What stands against it is an answer, not an exception.</summary>
[CrmPluginRegistration(AcceptHandoverApi.Name)]
public sealed class AcceptHandover : GovernancePlugin
{
    internal override Effects Decide(Execution execution)
    {
        if (AnsweredHandover.OfRequest(AcceptHandoverApi.HandoverParameter, HandoverCodes.NotReceiver, execution, out var instead) is not { } answered)
        {
            return instead;
        }

        var lead = answered.Lead;
        var problem = answered.AgainstAnswer
            ?? lead.Policy.Handovers.AgainstAccept(lead.Assessment.Lead, answered.Row.Handover, answered.Seller, answered.Book.Past(answered.Row.Id, lead.Now), lead.Now);
        var effects = new Effects().Answer(problem, HandoverTexts.Accepted, execution);
        if (problem is null)
        {
            effects.WriteHandover(answered.Answer(execution), HandoverState.Accepted);
            effects.AuthoriseHandover(lead.Row.Id, HandoverState.Accepted);
            effects.Writes.Add(new UpdateRequest { Target = Taken(lead, answered.Seller, effects) });
        }

        return effects;
    }

    /// <summary>What was offered to a team is from now on the person's who takes it: somebody has to be asked how it goes.</summary>
    private static Entity Taken(JudgedLead lead, Seller seller, Effects effects)
    {
        var row = new Entity(LeadTable.Name, lead.Row.Id) { [LeadTable.HandoverState] = Choices.Of(HandoverState.Accepted) };
        if (lead.StoredOwner!.LogicalName == TeamTable.Name)
        {
            var owner = new EntityReference(SystemUserTable.Name, seller.Id);
            effects.AuthoriseOwner(lead.Row.Id, owner);
            row[LeadTable.OwnerId] = owner;
        }

        return row;
    }
}
