using LeadGovernance.Plugins.Dataverse.Leads;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Plugins.Dataverse.Handovers;

/// <summary>What a lead's handovers say to a change of owner. They are read only where field sales is to get the lead, and who is a manager is asked only where it matters.</summary>
internal static class HandoverLimits
{
    /// <summary>Null when they say nothing, or the charter allows the new owner anyway not.</summary>
    public static Objection? ObjectionTo(this JudgedLead lead, Holder from, Holder to)
    {
        if (lead.Assessment.Level == Level.Off || from.Id == to.Id || lead.Policy.Judge(lead.Assessment, to, lead.Now).Kind != VerdictKind.Legal)
        {
            return null;
        }

        var objection = HandoverPolicy.AgainstGivingAway(lead.Assessment.Lead, from, to, lead.Actor) ?? lead.AgainstTaking(from, to);
        return objection is { Stops: true, ManagerMay: true } && lead.ActsAsManager?.Invoke() == true ? objection.OfManager() : objection;
    }

    /// <summary>Whether field sales still can accept or reject the lead; not read while nothing is offered.</summary>
    public static bool AwaitsAnswer(this JudgedLead lead) =>
        lead.Assessment.Lead.Handover == HandoverState.Pending
        && lead.Handovers?.Invoke().Latest?.Handover.Standing(lead.Now) is HandoverStanding.Offered or HandoverStanding.Overdue;

    private static Objection? AgainstTaking(this JudgedLead lead, Holder from, Holder to)
    {
        var asks = to.Holds(Responsibility.FieldSales) && (!to.IsTeam || !from.Holds(Responsibility.FieldSales));
        return asks && lead.Handovers?.Invoke() is { } book
            ? lead.Policy.Handovers.AgainstTaking(lead.Assessment.Lead, from, to, book.Past(null, lead.Now), lead.Now)
            : null;
    }
}
