namespace LeadGovernance.Policy.Activities;

/// <summary>Who was reached by a call or at an appointment. Nobody reached is no answer: neither a contact nor a no.</summary>
public enum CallResult
{
    DecisionMakerReached,
    OtherPersonReached,
    NotReached,
    LeftMessage,
    WrongNumber,
}
