using System;
using LeadGovernance.Plugins.Dataverse.Findings;
using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Handovers;

/// <summary>A lead goes back to whom it came from: rejected, or left unanswered.</summary>
internal static class HandoverReturn
{
    /// <summary>Writes the new state and the former owner. Who left since can't be given the lead; inside sales takes it then.</summary>
    public static void GiveBack(this Effects effects, JudgedLead lead, EntityReference from, HandoverState state)
    {
        var owner = lead.Charter.CanOwn(from) ? from : lead.AccountableOwner(Responsibility.InsideSales) ?? from;
        effects.AuthoriseHandover(lead.Row.Id, state);
        effects.AuthoriseOwner(lead.Row.Id, owner);
        effects.Writes.Add(new UpdateRequest
        {
            Target = new Entity(LeadTable.Name, lead.Row.Id) { [LeadTable.HandoverState] = Choices.Of(state), [LeadTable.OwnerId] = owner },
        });
    }

    /// <summary>Writes the lead's new state of handover; its owner stays.</summary>
    public static void WriteHandoverState(this Effects effects, Guid lead, HandoverState state)
    {
        effects.AuthoriseHandover(lead, state);
        effects.Writes.Add(new UpdateRequest { Target = new Entity(LeadTable.Name, lead) { [LeadTable.HandoverState] = Choices.Of(state) } });
    }

    /// <summary>Does what the clock asks of an offer that nobody answered: books it when it is overdue, gives the lead back when its time is over.</summary>
    /// <returns>Whether the lead goes back.</returns>
    public static bool RunOutHandover(this Effects effects, JudgedLead lead, Execution execution)
    {
        if (lead.Assessment.Level == Level.Off || lead.Assessment.Lead is not { IsOpen: true, Handover: HandoverState.Pending } || lead.Handovers?.Invoke().Latest is not { } latest)
        {
            return false;
        }

        var standing = latest.Handover.Standing(lead.Now);
        if (standing == HandoverStanding.Overdue)
        {
            var finding = lead.Policy.OverdueHandover(lead.Assessment, lead.HolderOf(lead.StoredOwner!), lead.Now);
            if (!ViolationReader.IsBooked(lead, finding, execution.System, latest.Handover.OfferedOn))
            {
                effects.Book(lead, finding, latest.From, execution);
            }
        }

        if (standing != HandoverStanding.Returned)
        {
            return false;
        }

        effects.WriteHandover(new Entity(HandoverTable.Name, latest.Id), HandoverState.Returned);
        effects.GiveBack(lead, latest.From, HandoverState.Returned);
        return true;
    }

    /// <summary>Closes the row of an offer that a change of the lead has ended; what answers by a custom API closes its row itself.</summary>
    public static void EndOffer(this Effects effects, JudgedLead lead, HandoverState after, Execution execution)
    {
        if (after == HandoverState.Pending || execution.AuthorisedHandover(lead.Row.Id) != null || HandoverBook.Read(lead.Row.Id, execution).Latest is not { Handover.State: HandoverState.Pending } offer)
        {
            return;
        }

        var row = new Entity(HandoverTable.Name, offer.Id);
        if (after == HandoverState.Accepted)
        {
            row[HandoverTable.AnsweredBy] = new EntityReference(SystemUserTable.Name, lead.Actor.Id);
            row[HandoverTable.AnsweredOn] = lead.Now;
        }

        effects.WriteHandover(row, after == HandoverState.Accepted ? HandoverState.Accepted : HandoverState.Withdrawn);
    }
}
