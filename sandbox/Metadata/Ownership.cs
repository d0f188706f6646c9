namespace LeadGovernance.Sandbox.Metadata;

public enum Ownership
{
    /// <summary>No owner and no organisation-wide privilege of its own: memberships, registrations, settings.</summary>
    None,
    User,
    Business,
    Organization,
}
