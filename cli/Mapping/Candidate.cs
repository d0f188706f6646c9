using LeadGovernance.Cli.Leads;

namespace LeadGovernance.Cli.Mapping;

/// <summary>A column that could feed a target, and how well.</summary>
internal sealed record Candidate(int Column, int Score, ColumnMap Map);
