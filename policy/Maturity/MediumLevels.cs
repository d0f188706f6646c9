using System.Collections.Generic;

namespace LeadGovernance.Policy.Maturity;

/// <summary>Which answers count as "medium" for need, time frame and budget (option values of the standard columns). Authority is medium when somebody may decide.</summary>
public sealed record MediumLevels(IReadOnlyList<int> Need, IReadOnlyList<int> Timeframe, IReadOnlyList<int> Budget);
