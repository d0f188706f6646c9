using System;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Simulation;

/// <summary>Field sales answers handovers – or lets them lapse –, works on what is its own, and closes.</summary>
internal sealed class FieldHabits(Desk desk, IOrganizationService system, Dice dice) : IHabit
{
    private static readonly RejectionReason[] Reasons = Enum.GetValues<RejectionReason>();

    public int? Act(Guid person, LeadCase lead, Standing standing) => standing.Handover switch
    {
        HandoverState.Pending => Answer(person, lead),
        HandoverState.Accepted => Close(person, lead),
        _ => Develop(person, lead, standing),
    };

    private int? Answer(Guid person, LeadCase lead)
    {
        var request = new OrganizationRequest { ["Handover"] = Pending(lead) };
        switch (dice.Below(100))
        {
            case < 58:
                request.RequestName = "lgov_AcceptHandover";
                return desk.Ask(person, lead, "accept", request) is null ? 2 : dice.Between(4, 20);
            case < 84:
                request.RequestName = "lgov_RejectHandover";
                // Now and then somebody forgets to say why.
                if (dice.Percent(95))
                {
                    request["Reason"] = Leads.LeadColumns.FirstOption + (int)dice.Pick(Reasons);
                }

                return desk.Ask(person, lead, "reject", request) is null ? 1 : dice.Between(5, 30);
            default:
                return dice.Between(5, 12);
        }
    }

    private int? Close(Guid person, LeadCase lead)
    {
        if (dice.Percent(40))
        {
            desk.Set(person, lead, "note next step", ("lgov_nextstepon", desk.Now.Date.AddDays(dice.Between(3, 30))));
            return dice.Between(5, 25);
        }

        return (dice.Percent(Math.Max(lead.Promise, 10)) ? desk.Qualify(person, lead) : desk.Disqualify(person, lead, Endings.Lost)) ? null : dice.Between(4, 12);
    }

    /// <summary>Leads of its own channels.</summary>
    private int? Develop(Guid person, LeadCase lead, Standing standing)
    {
        if (standing.Stage == Stage.Srl || dice.Percent(6))
        {
            return Close(person, lead);
        }

        var isReached = dice.Percent(45 + (lead.Promise / 3));
        desk.Call(person, lead, isReached);
        if (isReached)
        {
            desk.Hold(person, lead, dice);
        }
        else if (++lead.Unreached > 3)
        {
            return desk.Disqualify(person, lead, Endings.CannotContact) ? null : dice.Between(4, 12);
        }

        return dice.Between(2, 14);
    }

    /// <summary>The handover that the seller finds on the form of the lead.</summary>
    private EntityReference Pending(LeadCase lead)
    {
        var query = new QueryExpression("lgov_handover") { ColumnSet = new ColumnSet("lgov_handedoveron"), TopCount = 1 };
        query.Criteria.AddCondition("lgov_lead", ConditionOperator.Equal, lead.Id);
        query.Criteria.AddCondition("lgov_state", ConditionOperator.Equal, Leads.LeadColumns.FirstOption + (int)HandoverState.Pending);
        query.AddOrder("lgov_handedoveron", OrderType.Descending);
        return system.RetrieveMultiple(query).Entities[0].ToEntityReference();
    }
}
