namespace LeadGovernance.Policy.Alerts;

/// <summary>How much a violation matters. High ones are mailed too.</summary>
public enum Severity
{
    Low,
    Medium,
    High,
}
