namespace LeadGovernance.Sandbox.Metadata;

/// <summary>A one-to-many relationship: <paramref name="Column"/> of <paramref name="Child"/> points at <paramref name="Parent"/>.</summary>
public sealed record TableRelationship(string Name, string Parent, string Child, string Column, CascadeRules Cascades);
