using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>A way by which a lead can reach field sales or "qualified".</summary>
/// <param name="Name">As the page of doors names it.</param>
/// <param name="Guards">Message and table of the steps that watch it, as registrations name them; empty where no event exists.</param>
/// <param name="Why">Why it is answered as it is.</param>
internal sealed record Door(string Name, string[] Guards, string Why)
{
    /// <summary>Requests below the door's own that would catch it as well.</summary>
    public string[] SecondLine { get; init; } = [];

    /// <summary>Lays what the door needs and may choose another receiver; the lead exists already.</summary>
    public Action<DoorVisit> Prepare { get; init; } = _ => { };

    public required Func<DoorVisit, OrganizationRequest> Request { get; init; }

    /// <summary>Whether what was tried is so now.</summary>
    public Func<DoorVisit, bool> Happened { get; init; } = visit => visit.IsOwned;

    /// <summary>The lead comes into being by the request.</summary>
    public bool Creates { get; init; }

    /// <summary>It leads to "qualified", not to another owner: an exception for field sales covers it once field sales has the lead.</summary>
    public bool Qualifies { get; init; }

    /// <summary>Only an administrator can use it.</summary>
    public bool NeedsAdministrator { get; init; }

    /// <summary>The steps before the last one are booked too, even for a legal lead.</summary>
    public bool BooksTheWay { get; init; }

    /// <summary>Takes many rows in one request; the others go by ExecuteMultiple.</summary>
    public Func<EntityCollection, OrganizationRequest>? Many { get; init; }
}
