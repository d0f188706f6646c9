using System;
using System.Collections.Generic;

namespace LeadGovernance.Policy.Handovers;

/// <summary>Who answers a handover.</summary>
/// <param name="Teams">Teams that the person is a member of on the day.</param>
public sealed record Seller(Guid Id, IReadOnlyCollection<Guid> Teams);
