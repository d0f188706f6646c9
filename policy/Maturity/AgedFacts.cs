using System.Collections.Generic;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Maturity;

/// <summary>What of the facts still counts at a moment, and what no longer does.</summary>
internal sealed record AgedFacts(LeadFacts Lead, IReadOnlyList<EndedAnswer> Ended);
