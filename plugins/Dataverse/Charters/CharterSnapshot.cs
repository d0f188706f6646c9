using System;
using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Calendars;
using LeadGovernance.Plugins.Dataverse.People;
using LeadGovernance.Policy;
using LeadGovernance.Policy.Ownership;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse.Charters;

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

    /// <summary>Teams whose leads are given to people.</summary>
    public required IReadOnlyCollection<Guid> TeamsWithSellers { get; init; }

    /// <summary>By which days and hours clocks run, by business unit.</summary>
    public required CalendarBook Calendars { get; init; }

    /// <summary>Units of the currency per unit of base currency.</summary>
    public required IReadOnlyDictionary<Guid, decimal> Rates { get; init; }

    public required int OrganizationLanguage { get; init; }

    /// <summary>The team that owns violations; null leaves them with SYSTEM.</summary>
    public required EntityReference? GovernanceTeam { get; init; }

    /// <summary>Who is told of every violation; null leaves it to the manager of whoever acted.</summary>
    public required EntityReference? AlertManager { get; init; }

    /// <summary>The queue from which mails are sent; null: no mails.</summary>
    public required EntityReference? AlertQueue { get; init; }

    /// <summary>Where links of mails lead to; null: mails carry no links.</summary>
    public required string? AppUrl { get; init; }

    /// <summary>From then on leads from before the charter are governed like all others; null: never by the calendar.</summary>
    public required DateTime? CutOverOn { get; init; }

    /// <summary>The user's language, else the organisation's (which is never 0).</summary>
    public int LanguageOf(Guid user) =>
        People.TryGetValue(user, out var person) && person.LanguageId != 0 ? person.LanguageId : OrganizationLanguage;

    /// <summary>The platform gives no row to a disabled user.</summary>
    public bool CanOwn(EntityReference owner) => !(People.TryGetValue(owner.Id, out var person) && person.IsDisabled);

    /// <summary>Who acted, as a row of ours names it; the unknown counts as an application.</summary>
    public Actor ActorOf(EntityReference? user, DateTime now) => user is null
        ? new Actor(Guid.Empty, false, [])
        : new Actor(user.Id, People.TryGetValue(user.Id, out var person) && !person.IsApplication, Directory.HolderOf(user, now).Responsibilities);
}
