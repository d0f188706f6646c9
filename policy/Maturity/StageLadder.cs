using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Maturity;

/// <summary>The criteria of a charter, made ready to run: which stage the facts carry and what is missing.</summary>
internal sealed class StageLadder
{
    private readonly IReadOnlyList<Rung> all;
    private readonly ILookup<Stage, Rung> rungs;
    private readonly IReadOnlyList<Rung> salesReady;

    public StageLadder(Charter charter)
    {
        var covered = Coverage.Of(charter);
        all = charter.Criteria.Select(criterion => new Rung(criterion, charter.Thresholds, covered.ContainsKey(criterion.Code))).ToList();
        rungs = all.ToLookup(rung => rung.Criterion.Stage);
        salesReady = all.Where(rung => rung.Criterion.Stage != Stage.Mql).ToList();
    }

    /// <summary>Highest stage whose criteria hold; a lead that something stops is at most a Lead.</summary>
    public Stage Climb(FactSheet sheet)
    {
        var isLead = Holds(Stage.Lead, sheet);
        var isMql = isLead && Holds(Stage.Mql, sheet);
        sheet.ReachedMql |= isMql;
        var isSql = isLead && Holds(Stage.Sql, sheet);
        if (sheet.HardNegatives.Count > 0)
        {
            return Stage.Lead;
        }

        return isSql ? Holds(Stage.Srl, sheet) ? Stage.Srl : Stage.Sql : isMql ? Stage.Mql : Stage.Lead;
    }

    /// <summary>What is missing for a Sales Ready Lead, in the order of the charter. Call after <see cref="Climb"/>, which finds out whether an MQL was reached.</summary>
    /// <param name="explain">Puts more words to a missing item whose criterion is given.</param>
    public IReadOnlyList<MissingItem> MissingForSalesReady(FactSheet sheet, Func<Criterion, MissingItem, MissingItem> explain) =>
        salesReady.Where(rung => !rung.Holds(sheet)).Select(rung => explain(rung.Criterion, rung.Missing)).ToList();

    public bool Holds(Criterion criterion, FactSheet sheet) => all.First(rung => rung.Criterion == criterion).Holds(sheet);

    /// <summary>Every criterion, in the order of the charter. Call after <see cref="Climb"/>, as above.</summary>
    public IReadOnlyList<CriterionCheck> Checks(FactSheet sheet) => all.Select(rung => new CriterionCheck(rung.Criterion, rung.Holds(sheet))).ToList();

    private bool Holds(Stage stage, FactSheet sheet) => rungs[stage].All(rung => rung.Holds(sheet));

    private sealed class Rung(Criterion criterion, Thresholds thresholds, bool isCovered)
    {
        private readonly Func<FactSheet, bool>[] anyOf = criterion.AnyOf.Select(condition => Compile(condition, thresholds)).ToArray();

        public Criterion Criterion { get; } = criterion;
        public MissingItem Missing { get; } = new(criterion.Code, criterion.Missing, criterion.Ask) { IsCovered = isCovered };

        public bool Holds(FactSheet sheet) => anyOf.Any(condition => condition(sheet));

        private static Func<FactSheet, bool> Compile(Condition condition, Thresholds thresholds)
        {
            var fact = FactNames.Find(condition.Fact)!;
            if (condition.Is is { } state)
            {
                return sheet => fact.State(sheet) == state;
            }

            if (condition.In is { } codes)
            {
                return sheet => fact.Code(sheet) is { } code && codes.Contains(code);
            }

            if (condition.AtLeastThreshold is not { } name)
            {
                return sheet => fact.Number(sheet) >= condition.AtLeast;
            }

            // A threshold of 0 turns the condition off, so that it holds for an unanswered fact too.
            var least = ThresholdNames.Find(name)!(thresholds);
            return sheet => least == 0 || fact.Number(sheet) >= least;
        }
    }
}
