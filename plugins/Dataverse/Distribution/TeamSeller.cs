using System;

namespace LeadGovernance.Plugins.Dataverse.Distribution;

/// <summary>A row of a team's sellers.</summary>
/// <param name="IsAtWork">An enabled person: neither disabled nor an application.</param>
internal sealed record TeamSeller(Guid Id, Guid User, int Weight, int? Capacity, bool IsAtWork, decimal Turn, int Given);
