namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>Values of the lead's statecode.</summary>
internal static class LeadStates
{
    public const int Open = 0;
    public const int Qualified = 1;
    public const int Disqualified = 2;
}
