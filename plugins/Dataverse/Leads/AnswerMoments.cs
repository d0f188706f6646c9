using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>When the answers on record were given. Sending one again, even unchanged, says that it still holds; leaving it out says nothing.</summary>
internal static class AnswerMoments
{
    public static DateTime? SaidOn(this LeadRow lead, string answer, string moment, DateTime now) =>
        !lead.Sends(answer) ? lead.Stands<DateTime?>(moment)
        : lead.Option(answer) is null ? null
        : now;

    public static bool StakeholderDecides(this LeadRow lead) =>
        lead.Get<EntityReference>(LeadTable.Stakeholder) != null && lead.Option(LeadTable.StakeholderRole) == ChoiceValues.StakeholderRole.Decides;

    /// <summary>Only a yes is an answer to who decides: a no to one question must not make the old yes to another one young.</summary>
    public static DateTime? AuthorityOn(this LeadRow lead, DateTime now)
    {
        var saysDecisionMaker = lead.Sends(LeadTable.DecisionMaker) && lead.Get<bool?>(LeadTable.DecisionMaker) == true;
        var saysStakeholder = (lead.Sends(LeadTable.Stakeholder) || lead.Sends(LeadTable.StakeholderRole)) && lead.StakeholderDecides();
        return saysDecisionMaker || saysStakeholder ? now : lead.Stands<DateTime?>(LeadTable.AuthorityOn);
    }
}
