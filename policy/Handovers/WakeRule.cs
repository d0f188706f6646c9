namespace LeadGovernance.Policy.Handovers;

/// <summary>When a recycled lead may rise again.</summary>
public enum WakeRule
{
    /// <summary>So many days after the rejection; 0 at once.</summary>
    AfterDays,

    /// <summary>On the date that whoever rejects names (budget or project date); without one after so many days.</summary>
    OnDate,

    /// <summary>Not by the clock.</summary>
    Never,
}
