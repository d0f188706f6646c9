using System;
using System.Collections.Generic;
using LeadGovernance.Policy;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>Everything a verdict needs beside the lead, read once and immutable: one request never mixes two versions.</summary>
internal sealed record CharterSnapshot
{
    public required Guid CharterId { get; init; }

    public required string Stamp { get; init; }

    /// <summary>Null when the charter can't be used; <see cref="Problem"/> says why.</summary>
    public required CharterPolicy? Policy { get; init; }

    public required string? Problem { get; init; }

    public required IReadOnlyDictionary<string, Guid> ChannelIds { get; init; }

    public required IReadOnlyDictionary<Guid, string> ChannelCodes { get; init; }

    public required ResponsibilityDirectory Directory { get; init; }

    public required IReadOnlyDictionary<Guid, Person> People { get; init; }

    /// <summary>Units of the currency per unit of base currency.</summary>
    public required IReadOnlyDictionary<Guid, decimal> Rates { get; init; }

    public required int OrganizationLanguage { get; init; }

    /// <summary>The team that owns violations; null leaves them with SYSTEM.</summary>
    public required EntityReference? GovernanceTeam { get; init; }

    /// <summary>The user's language, else the organisation's (which is never 0).</summary>
    public int LanguageOf(Guid user) =>
        People.TryGetValue(user, out var person) && person.LanguageId != 0 ? person.LanguageId : OrganizationLanguage;
}
