namespace LeadGovernance.Scenarios.Tests.Roles;

/// <summary>What one job of a role needs of a table: rights on the holder's own rows and on everybody's.</summary>
internal sealed record Need(string Role, string Job, string Table, string Own = "", string All = "");
