namespace LeadGovernance.Policy.Leads;

/// <summary>Where the passing of a Sales Ready Lead to field sales stands.</summary>
public enum HandoverState
{
    None,
    Pending,
    Accepted,
    Rejected,
}
