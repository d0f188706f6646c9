using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Handovers;

/// <summary>The facts on which field sales accepted a lead.</summary>
internal static class AcceptedFacts
{
    /// <summary>Whether one of them was changed, not merely repeated.</summary>
    public static bool Differ(LeadFacts before, LeadFacts after) => OnWhichAccepted(before) != OnWhichAccepted(after);

    private static LeadFacts OnWhichAccepted(LeadFacts lead) => new()
    {
        CompanyName = lead.CompanyName,
        Need = lead.Need,
        Timeframe = lead.Timeframe,
        Budget = lead.Budget,
        PurchaseProcess = lead.PurchaseProcess,
        DecisionMaker = lead.DecisionMaker,
        StakeholderDecides = lead.StakeholderDecides,
        ConfirmInterest = lead.ConfirmInterest,
        EvaluateFit = lead.EvaluateFit,
        EstimatedAmount = lead.EstimatedAmount,
        BudgetAmount = lead.BudgetAmount,
        Offer = lead.Offer,
        ProductFamily = lead.ProductFamily,
        Channel = lead.Channel,
        Disqualifier = lead.Disqualifier,
        DuplicateOf = lead.DuplicateOf,
    };
}
