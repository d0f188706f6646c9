namespace LeadGovernance.Policy.Receipts;

/// <summary>What was decided about a lead.</summary>
public enum ReceiptKind
{
    Created,
    StageMoved,
    OwnerMoved,
    HandedOver,

    /// <summary>The lead was qualified, disqualified or opened again.</summary>
    StateMoved,

    /// <summary>Rule, readiness or what is missing changed, and neither stage nor owner nor state.</summary>
    Recomputed,

    Refused,
    Neutralised,
    WrongOwnerAtCreate,
    Tampering,
}
