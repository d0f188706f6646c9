using System;
using System.Collections.Generic;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Ownership;

/// <summary>One line of the ownership table: channel × phase × offer × product family × customer class × region → accountable responsibility. Null means any.</summary>
public sealed record CharterRule
{
    /// <summary>LG2xxx.</summary>
    public required string Code { get; init; }

    public required string Channel { get; init; }

    /// <summary>Stages the rule is for; empty means every stage.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    public OfferKind? Offer { get; init; }
    public string? ProductFamily { get; init; }
    public CustomerClass? Customer { get; init; }
    public string? Region { get; init; }
    public required Responsibility Accountable { get; init; }

    /// <summary>Further responsibilities that may keep such a lead.</summary>
    public IReadOnlyList<Responsibility> AlsoAllowed { get; init; } = [];

    public EvidenceKind Evidence { get; init; }

    /// <summary>Who is accountable while the evidence is missing or has lapsed; required when evidence is demanded.</summary>
    public Responsibility? WithoutEvidence { get; init; }

    /// <summary>A person who enters such a lead keeps it for the charter's working days (channel Unknown).</summary>
    public bool CreatorKeeps { get; init; }

    /// <summary>First and last day (UTC dates) of validity; null is open.</summary>
    public DateTime? ValidFrom { get; init; }

    public DateTime? ValidTo { get; init; }

    /// <summary>The rule in a sentence for people.</summary>
    public required Words Words { get; init; }
}
