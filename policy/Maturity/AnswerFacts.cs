using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Policy.Maturity;

/// <summary>Which facts of a charter rest on which answers.</summary>
internal static class AnswerFacts
{
    private static readonly Dictionary<string, Answer[]> ByFact = new()
    {
        ["need"] = [Answer.Need],
        ["needAtMedium"] = [Answer.Need],
        ["timeframe"] = [Answer.Timeframe],
        ["timeframeAtMedium"] = [Answer.Timeframe],
        ["budget"] = [Answer.Budget],
        ["budgetAtMedium"] = [Answer.Budget],
        ["decisionMaker"] = [Answer.Authority],
        ["stakeholderDecides"] = [Answer.Authority],
        ["authority"] = [Answer.Authority],
        ["bantAtMedium"] = [Answer.Need, Answer.Timeframe, Answer.Budget, Answer.Authority],
    };

    public static IEnumerable<Answer> Of(Criterion criterion) =>
        criterion.AnyOf.SelectMany(condition => ByFact.TryGetValue(condition.Fact, out var answers) ? answers : []);
}
