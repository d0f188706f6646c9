namespace LeadGovernance.Packaging.Schema;

/// <summary>A text in the two languages of the product.</summary>
public sealed record Label(string En, string De);
