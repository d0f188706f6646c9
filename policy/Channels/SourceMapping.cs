using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Channels;

/// <summary>Which channel a value of <c>leadsourcecode</c> means when no channel is given. The first matching line wins.</summary>
/// <param name="LeadSource">Value of <c>leadsourcecode</c>.</param>
/// <param name="Channel">Code of the channel.</param>
/// <param name="EnteredBy">Only when who enters the lead holds this responsibility; null for everybody.</param>
public sealed record SourceMapping(int LeadSource, string Channel, Responsibility? EnteredBy = null);
