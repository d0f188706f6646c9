using System.Collections.Generic;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>A view with everything decided. <paramref name="Find"/>: the texts that quick find compares with what was typed.</summary>
internal sealed record ViewPlan(
    string Name,
    int QueryType,
    Label Label,
    Label Description,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Order,
    IReadOnlyList<string> Filter,
    IReadOnlyList<string> Any,
    bool IsDefault,
    IReadOnlyList<string>? Find = null);
