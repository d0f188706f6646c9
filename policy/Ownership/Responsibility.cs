namespace LeadGovernance.Policy.Ownership;

/// <summary>What a team (or a person) is there for.</summary>
public enum Responsibility
{
    Marketing,
    InsideSales,
    FieldSales,
    ExternalProvider,
}
