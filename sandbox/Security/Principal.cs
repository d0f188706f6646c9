using System;
using System.Collections.Generic;

namespace LeadGovernance.Sandbox.Security;

/// <summary>A user or team with what its roles and teams give it.</summary>
internal sealed class Principal
{
    public required Guid Id { get; init; }

    public required Guid BusinessUnit { get; init; }

    public bool MayEverything { get; init; }

    public bool IsDisabled { get; init; }

    public Guid ApplicationId { get; init; }

    public Guid DirectoryId { get; init; }

    public IReadOnlyList<Guid> Teams { get; init; } = [];

    public IReadOnlyDictionary<string, Reach> Privileges { get; init; } = new Dictionary<string, Reach>();

    public Reach? ReachOf(string privilege) => MayEverything ? Reach.Everywhere : Privileges.GetValueOrDefault(privilege);
}
