namespace LeadGovernance.Policy.Health;

/// <summary>How a part of the pack is.</summary>
public enum HealthState
{
    Green,

    /// <summary>Somebody should know and decide.</summary>
    Amber,

    /// <summary>A promise of the pack does not hold.</summary>
    Red,
}
