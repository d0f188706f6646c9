namespace LeadGovernance.Policy.Maturity;

/// <summary>What people say about a lead and what can stop being true without anybody changing the record.</summary>
public enum Answer
{
    Need,
    Timeframe,
    Budget,

    /// <summary>Who decides.</summary>
    Authority,
}
