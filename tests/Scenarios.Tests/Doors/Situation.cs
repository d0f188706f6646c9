namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>What the lead is like, who acts, and how the request arrives.</summary>
internal enum Situation
{
    Legal,
    Premature,
    WrongChannel,
    WithException,
    AsAdministrator,
    AsIntegration,
    ThroughCustomApi,
    InTransaction,

    /// <summary>Ninety-nine legal ones in the same request, or in the same ExecuteMultiple where the message takes one row.</summary>
    InBulk,
}
