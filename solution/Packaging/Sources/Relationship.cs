using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>A one-to-many relationship; <paramref name="OnDelete"/> is null for those that the platform makes itself.</summary>
internal sealed record Relationship(string Name, string Referencing, string Referenced, string Column, Label Description, DeleteRule? OnDelete);
