using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Handovers;

/// <summary>What a rejection says about what was known of the lead.</summary>
internal static class Rejections
{
    /// <summary>The answer that the reason contradicts; null when it contradicts none.</summary>
    public static Answer? Refutes(RejectionReason reason) => reason switch
    {
        RejectionReason.NoBudget => Answer.Budget,
        RejectionReason.Timing => Answer.Timeframe,
        RejectionReason.WrongPerson => Answer.Authority,
        RejectionReason.NoNeed => Answer.Need,
        _ => null,
    };
}
