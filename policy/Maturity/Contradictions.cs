using System.Collections.Generic;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Maturity;

/// <summary>Facts that do not fit together: shown, never enforced.</summary>
internal static class Contradictions
{
    public static IReadOnlyList<string> Of(LeadFacts lead, StageStanding standing)
    {
        var codes = new List<string>();
        if (standing.Stage == Stage.Srl && lead.Quality == LeadQuality.Cold)
        {
            codes.Add(MaturityCodes.ColdSalesReady);
        }

        if (lead.Budget == Budget.WillBuy && lead.BudgetAmount is null)
        {
            codes.Add(MaturityCodes.BudgetWithoutAmount);
        }

        if (lead.DecisionMaker && string.IsNullOrWhiteSpace(lead.JobTitle))
        {
            codes.Add(MaturityCodes.DecisionMakerWithoutTitle);
        }

        if (lead.Handover == HandoverState.Accepted && standing.BelowSince is not null)
        {
            codes.Add(MaturityCodes.BelowAcceptedStage);
        }

        return codes;
    }
}
