using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Ownership;

/// <summary>A team or person who owns or is to own a lead, with the responsibilities held on the day.</summary>
public sealed record Holder(Guid Id, bool IsTeam, IReadOnlyCollection<Responsibility> Responsibilities)
{
    public bool Holds(Responsibility responsibility) => Responsibilities.Contains(responsibility);
}
