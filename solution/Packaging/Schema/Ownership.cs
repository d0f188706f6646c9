namespace LeadGovernance.Packaging.Schema;

public enum Ownership
{
    /// <summary>A table of the platform: only own columns are shipped.</summary>
    Standard,
    UserOwned,
    OrgOwned,
}
