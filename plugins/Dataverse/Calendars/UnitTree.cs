using System;
using System.Collections.Generic;

namespace LeadGovernance.Plugins.Dataverse.Calendars;

/// <summary>Business units, and where teams and users belong.</summary>
/// <param name="Parents">Of each unit the one above it; null for the root.</param>
internal sealed record UnitTree(IReadOnlyDictionary<Guid, Guid?> Parents, IReadOnlyDictionary<Guid, Guid> Owners)
{
    public static UnitTree Unknown { get; } = new(new Dictionary<Guid, Guid?>(), new Dictionary<Guid, Guid>());

    /// <summary>Null for a team or user that came since the tree was read.</summary>
    public Guid? Of(Guid owner) => Owners.TryGetValue(owner, out var unit) ? unit : null;

    /// <summary>The unit, then those above it.</summary>
    public IEnumerable<Guid> Upwards(Guid? unit)
    {
        // A ring is not possible on the platform; half a tree read while units move must not hang a save.
        for (var steps = 0; unit is { } known && steps <= Parents.Count; steps++)
        {
            yield return known;
            unit = Parents.TryGetValue(known, out var parent) ? parent : null;
        }
    }
}
