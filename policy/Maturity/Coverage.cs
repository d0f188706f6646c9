using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Maturity;

/// <summary>Which criteria need no words of their own, because a stricter one that is missing too already says it ("pressing need" covers "need").</summary>
public static class Coverage
{
    /// <summary>Code of a covered criterion → code of the one that covers it, among those a Sales Ready Lead has to fulfil.</summary>
    public static IReadOnlyDictionary<string, string> Of(Charter charter)
    {
        var needed = charter.Criteria.Where(criterion => criterion.Stage != Stage.Mql).ToList();
        var covering = new Dictionary<string, string>();
        for (var index = 0; index < needed.Count; index++)
        {
            var covered = needed[index];
            // Of two that say the same, the first is said.
            var stricter = needed.Where((other, place) => place != index && Implies(other, covered) && (place < index || !Implies(covered, other))).LastOrDefault();
            if (stricter != null)
            {
                covering[covered.Code] = stricter.Code;
            }
        }

        return covering;
    }

    private static bool Implies(Criterion strict, Criterion loose) => strict.AnyOf.All(condition => loose.AnyOf.Any(other => Implies(condition, other)));

    private static bool Implies(Condition strict, Condition loose) =>
        strict.Fact == loose.Fact
        && strict.Is == loose.Is
        && strict.AtLeastThreshold == loose.AtLeastThreshold
        && (strict.In is null) == (loose.In is null)
        && (strict.In is null || strict.In.All(code => loose.In!.Contains(code)))
        && (strict.AtLeast is null) == (loose.AtLeast is null)
        && (strict.AtLeast is null || strict.AtLeast >= loose.AtLeast);
}
