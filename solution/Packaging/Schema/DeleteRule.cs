namespace LeadGovernance.Packaging.Schema;

/// <summary>What deleting the referenced row does to the referencing one.</summary>
public enum DeleteRule
{
    RemoveLink,
    Restrict,
    Cascade,
}
