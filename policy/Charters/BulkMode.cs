namespace LeadGovernance.Policy.Charters;

/// <summary>What happens to an illegal change of owner inside a transaction or a bulk request.</summary>
public enum BulkMode
{
    /// <summary>The owner stays, the finding is booked, the rest of the save and of the batch live.</summary>
    Neutralise,

    /// <summary>The request is refused and with it the transaction or batch.</summary>
    Refuse,
}
