using System;
using System.Collections.Generic;

namespace LeadGovernance.Cli.Explain;

/// <summary>The whole story of one lead in one language; the object that <c>explain --json</c> prints.</summary>
internal sealed record LeadStory
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion => CurrentSchemaVersion;
    public required string Language { get; init; }
    public required string? Key { get; init; }
    public required Guid Id { get; init; }
    public required string? Company { get; init; }
    public required string? Person { get; init; }

    /// <summary>open, qualified or disqualified.</summary>
    public required string State { get; init; }

    /// <summary>When the charter last judged the lead: the story is told as of then. Null when it never did.</summary>
    public required DateTime? JudgedOn { get; init; }

    public required string? Charter { get; init; }
    public required StoryOwner Owner { get; init; }

    /// <summary>What the charter says of the lead; null when it never judged it.</summary>
    public required StoryVerdict? Verdict { get; init; }

    public required IReadOnlyList<StoryEvent> Timeline { get; init; }
}

/// <param name="Responsibilities">What the owner is there for in the charter; empty: nobody responsible owns the lead.</param>
internal sealed record StoryOwner(string Name, bool IsTeam, IReadOnlyList<string> Responsibilities);

internal sealed record StoryVerdict
{
    public required StoryName Channel { get; init; }

    /// <summary>Null when the rule asks for none.</summary>
    public required StoryEvidence? Evidence { get; init; }

    public required StoryName Stage { get; init; }
    public required DateTime StageSince { get; init; }
    public required int Readiness { get; init; }
    public required IReadOnlyList<StoryCriterion> Criteria { get; init; }

    /// <summary>The rule of the charter that decides the owner, in a sentence.</summary>
    public required StoryName Rule { get; init; }

    /// <summary>The responsibility that should own the lead.</summary>
    public required StoryName Accountable { get; init; }

    /// <summary>Whether the owner may have it, in words.</summary>
    public required string OwnerJudgement { get; init; }

    public required string Advice { get; init; }

    /// <summary>What to do until it is a Sales Ready Lead; empty when it is one or the lead is closed.</summary>
    public required IReadOnlyList<string> ToBecomeSalesReady { get; init; }
}

/// <summary>A code of the product and what people call it.</summary>
internal sealed record StoryName(string Code, string Name);

internal sealed record StoryEvidence(string Name, bool Holds, DateTime? Until);

internal sealed record StoryCriterion(string Code, string Stage, string What, bool Holds, string ToDo);

/// <param name="Kind">created, stage, owner, state, handover, or the kind of a violation in camel case.</param>
/// <param name="Missing">What was missing, in words.</param>
internal sealed record StoryEvent(DateTime On, string Kind, string? By, string Words, string? Code, IReadOnlyList<string> Missing);
