namespace LeadGovernance.Policy.Charters;

/// <summary>How far a charter, or one channel in it, reaches.</summary>
public enum Level
{
    /// <summary>Nothing is computed and nothing is refused: the kill switch.</summary>
    Off,

    /// <summary>Everything is computed, explained and booked; no owner moves, nothing is refused, nobody is alerted.</summary>
    Observe,

    /// <summary>Owners are set, illegal changes are refused or neutralised.</summary>
    Enforce,
}
