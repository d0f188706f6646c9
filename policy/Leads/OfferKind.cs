namespace LeadGovernance.Policy.Leads;

/// <summary>What is offered.</summary>
public enum OfferKind
{
    Product,
    Solution,
    Service,
}
