using System;
using System.Collections.Generic;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Who started the request (the root of the chain). Unknown details never make a verdict milder: an actor not known to be a person counts as an application.</summary>
public sealed record Actor(Guid Id, bool IsPerson, IReadOnlyCollection<Responsibility> Responsibilities)
{
    /// <summary>Nobody in particular.</summary>
    public static Actor Unknown { get; } = new(Guid.Empty, false, []);
}
