namespace LeadGovernance.Policy.Handovers;

/// <summary>Why field sales gives a lead back. There is no "other": what is not listed teaches nobody anything.</summary>
public enum RejectionReason
{
    NoBudget,
    Timing,
    WrongPerson,
    NoNeed,

    /// <summary>What we offer does not fit what they need.</summary>
    NoFit,

    Unreachable,
    Duplicate,
    Competitor,
}
