namespace LeadGovernance.Policy.Handovers;

/// <summary>Where the dispute about a rejection stands.</summary>
public enum DisputeState
{
    Open,

    /// <summary>The rejection counts as never given.</summary>
    Upheld,

    Dismissed,
}
