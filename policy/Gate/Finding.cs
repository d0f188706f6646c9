using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Gate;

/// <summary>Something to book as a violation row.</summary>
/// <param name="Code">LG4xxx.</param>
public sealed record Finding(string Code, FindingKind Kind, Verdict Verdict)
{
    /// <summary>Codes of what was missing.</summary>
    public IReadOnlyList<string> MissingCodes { get; init; } = [];

    /// <summary>Since when it is so, where it is a state and not an attempt: it is booked once from then on.</summary>
    public DateTime? Since { get; init; }

    internal static Finding Of(Verdict verdict, FindingKind kind) =>
        new(verdict.Codes[0], kind, verdict) { MissingCodes = verdict.Missing.Select(item => item.Code).ToList() };
}

public enum FindingKind
{
    /// <summary>A request was refused.</summary>
    Refused,

    /// <summary>A change of owner was taken out of a request that lived on.</summary>
    Neutralised,

    /// <summary>A lead was created with an owner that the charter does not allow; the accountable team got it.</summary>
    WrongOwnerAtCreate,

    /// <summary>A computed column was written by hand; the value was ignored.</summary>
    Tampering,

    /// <summary>Seen at level observe: nothing was done about it.</summary>
    Observed,

    /// <summary>Allowed, and worth knowing: an owner without any responsibility, an inherited lead on the move.</summary>
    Noted,

    /// <summary>Field sales got the lead only because its channel was changed shortly before.</summary>
    Laundering,

    /// <summary>A state that the charter does not allow and that no gate judged: found by the sweep.</summary>
    Unjudged,

    /// <summary>The owner changed with its account or contact; the lead was handed back.</summary>
    HandedBack,

    /// <summary>The lead could not be judged; the error is on record and the sweep goes on.</summary>
    Parked,

    /// <summary>An organisation's own automation or a person booked it.</summary>
    Raised,
}
