namespace LeadGovernance.Policy.Leads;

/// <summary>Size of an existing customer by the charter's thresholds.</summary>
public enum CustomerClass
{
    Other,
    Larger,
}
