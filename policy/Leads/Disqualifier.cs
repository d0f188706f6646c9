namespace LeadGovernance.Policy.Leads;

/// <summary>Why people took a lead out of the race.</summary>
public enum Disqualifier
{
    Competitor,
    Insolvency,
    OutsideTerritory,
}
