using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>A column as a screen shows it. <paramref name="Label"/> is missing only for a platform column that no form may show.</summary>
internal sealed record ScreenColumn(string LogicalName, ColumnShape Shape, Label? Label, string? Choice = null, string? Target = null, bool Computed = false, bool Own = false);
