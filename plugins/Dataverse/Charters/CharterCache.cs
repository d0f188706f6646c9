using System;
using System.Collections.Concurrent;
using LeadGovernance.Plugins.Runtime;

namespace LeadGovernance.Plugins.Dataverse.Charters;

/// <summary>
/// One snapshot per organisation, swapped whole. Statics live per worker process and for an undocumented time, so the stamp is asked again
/// after fifteen seconds at the latest; between that a request makes no read for its charter.
/// </summary>
internal static class CharterCache
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(15);
    private static readonly ConcurrentDictionary<Guid, Entry> Entries = new();

    /// <summary>Null when no charter is active: the pack is imported but not set up.</summary>
    public static CharterSnapshot? Charter(this Execution execution)
    {
        var organization = execution.Context.OrganizationId;
        Entries.TryGetValue(organization, out var entry);
        if (entry is null || (execution.Now - entry.CheckedOn).Duration() >= Trust)
        {
            entry = new Entry(CharterLoader.Load(execution.System, entry?.Snapshot), entry?.Snapshot, execution.Now);
            Entries[organization] = entry;
        }

        return SameAsBefore(execution, entry);
    }

    /// <summary>One request never mixes two versions: what an earlier step of it read is what later ones get.</summary>
    private static CharterSnapshot? SameAsBefore(Execution execution, Entry entry)
    {
        var handed = execution.CarriedText(Carried.Stamp);
        var snapshot = handed != null && handed != entry.Snapshot?.Stamp && handed == entry.Previous?.Stamp ? entry.Previous : entry.Snapshot;
        if (handed is null && snapshot != null)
        {
            execution.Context.SharedVariables[Carried.Stamp] = snapshot.Stamp;
        }

        return snapshot;
    }

    private sealed record Entry(CharterSnapshot? Snapshot, CharterSnapshot? Previous, DateTime CheckedOn);
}
