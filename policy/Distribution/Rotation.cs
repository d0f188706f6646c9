using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Distribution;

/// <summary>
/// Whose turn it is. Everybody has a turn and moves on by one through the weight with each lead; the lowest is next. Who could take none for a while starts where the team is:
/// nobody is flooded on the first day back, and nobody falls behind for having been away.
/// </summary>
public static class Rotation
{
    /// <summary>What the columns keep; rounded here, so that what is stored is what was decided.</summary>
    private const int Decimals = 10;

    /// <summary>Null when nobody can take a lead.</summary>
    /// <param name="teamTurn">How far the team is, by its latest draw.</param>
    public static Draw? Next(IEnumerable<Candidate> candidates, decimal teamTurn)
    {
        var next = candidates.Where(candidate => candidate.CanTakeOne)
            .OrderBy(candidate => Start(candidate, teamTurn))
            .ThenBy(candidate => candidate.Id)
            .FirstOrDefault();
        return next is null ? null : new Draw(next.Id, Start(next, teamTurn), Start(next, teamTurn) + Math.Round(1m / next.Weight, Decimals));
    }

    private static decimal Start(Candidate candidate, decimal teamTurn) => Math.Max(candidate.Turn, teamTurn);
}
