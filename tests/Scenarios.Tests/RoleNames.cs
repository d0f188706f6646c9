namespace LeadGovernance.Scenarios.Tests;

/// <summary>The roles of the solution, and the sandbox's stand-ins for those of Dynamics 365 Sales that people have beside them.</summary>
internal static class RoleNames
{
    public const string Seller = "Lead Governance Seller";
    public const string InsideSales = "Lead Governance Inside Sales";
    public const string Manager = "Lead Governance Manager";
    public const string Marketing = "Lead Governance Marketing";
    public const string Team = "Lead Governance Team";
    public const string Integration = "Lead Governance Integration";
    public const string CharterAdmin = "Lead Governance Charter Admin";
    public const string Salesperson = "Salesperson (sandbox)";
    public const string SalesManager = "Sales Manager (sandbox)";
}
