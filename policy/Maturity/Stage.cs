namespace LeadGovernance.Policy.Maturity;

/// <summary>Maturity of a lead, in ascending order.</summary>
public enum Stage
{
    Lead,
    Mql,
    Sql,
    Srl,
}
