namespace LeadGovernance.Sandbox.Metadata;

/// <summary>What a delete of the parent does to its children.</summary>
public enum DeleteBehavior
{
    None,
    RemoveLink,
    Cascade,
    Restrict,
}

/// <summary>A one-to-many relationship: <paramref name="Column"/> of <paramref name="Child"/> points at <paramref name="Parent"/>.</summary>
public sealed record TableRelationship(string Name, string Parent, string Child, string Column, DeleteBehavior OnDelete);
