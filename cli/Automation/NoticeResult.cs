using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Cli.Automation;

/// <summary>What a round of notices did; the object that <c>leadgov digest --json</c> prints (samples/digest.schema.json).</summary>
internal sealed record NoticeResult(IReadOnlyList<NoticeKindResult> Kinds, IReadOnlyList<NoticeFailure> Failures, double Seconds)
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion => CurrentSchemaVersion;

    /// <summary>Whether something could not be asked for.</summary>
    internal bool Failed => Kinds.Any(kind => kind.Failed > 0);
}

/// <summary>What became of one kind.</summary>
/// <param name="Due">Ids that the organisation gave.</param>
/// <param name="Raised">For which a notice stands now; one that stood already counts, and nobody is told twice.</param>
/// <param name="People">Who is told by them.</param>
/// <param name="Nobody">Where nobody can be told.</param>
/// <param name="Settled">Where there was nothing to tell any more.</param>
/// <param name="Failed">Where the organisation refused.</param>
internal sealed record NoticeKindResult(string Kind, int Due, int Raised, int People, int Nobody, int Settled, int Failed);

/// <param name="Id">Of a violation, notice, user, handover or lead, by kind.</param>
internal sealed record NoticeFailure(string Kind, Guid Id, string Error);
