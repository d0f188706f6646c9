namespace LeadGovernance.Policy.Gate;

/// <summary>What the gate does with a change.</summary>
public enum GateOutcome
{
    /// <summary>Nothing to say against it.</summary>
    Allow,

    /// <summary>Illegal, but the level is observe: it passes and is booked.</summary>
    Observe,

    /// <summary>Illegal: the change of owner is taken out, the rest lives, it is booked.</summary>
    Neutralise,

    /// <summary>Illegal: the request is refused with a message.</summary>
    Refuse,
}
