using System.Linq;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>The criteria and their conditions.</summary>
internal static class CriterionChecks
{
    public static void Check(Charter charter, Problems problems)
    {
        Checks.Distinct(charter.Criteria.Select(criterion => criterion.Code), "$.criteria", "criterion code", problems);
        foreach (var stage in RuleIndex.AllStages.Where(stage => charter.Criteria.All(criterion => criterion.Stage != stage)))
        {
            problems.Add(CharterCodes.StageWithoutCriteria, "$.criteria", $"stage {Names.Of(stage).English} has no criterion");
        }

        for (var index = 0; index < charter.Criteria.Count; index++)
        {
            Check(charter, charter.Criteria[index], $"$.criteria[{index}]", problems);
        }
    }

    private static void Check(Charter charter, Criterion criterion, string place, Problems problems)
    {
        if (!Checks.HasShape(criterion.Code, $"LG3{(int)criterion.Stage}", 2, 2))
        {
            problems.Add(CharterCodes.CodeShape, $"{place}.code", $"'{criterion.Code}' is not the code of a criterion of stage {Names.Of(criterion.Stage).English}");
        }

        Checks.Spoken(criterion.Missing, $"{place}.missing", problems);
        Checks.Spoken(criterion.Ask, $"{place}.ask", problems);
        if (criterion.AnyOf.Count == 0)
        {
            problems.Add(CharterCodes.StageWithoutCriteria, $"{place}.anyOf", $"criterion {criterion.Code} has no alternative, so that it could never hold");
        }

        for (var index = 0; index < criterion.AnyOf.Count; index++)
        {
            Check(charter, criterion.AnyOf[index], $"{place}.anyOf[{index}]", problems);
        }
    }

    private static void Check(Charter charter, Condition condition, string place, Problems problems)
    {
        if (FactNames.Find(condition.Fact) is not { } fact)
        {
            problems.Add(CharterCodes.UnknownFact, $"{place}.fact", $"there is no fact '{condition.Fact}'");
            return;
        }

        if (!HasOneForm(condition) || !Fits(condition, fact.Kind))
        {
            problems.Add(CharterCodes.ConditionForm, place, $"fact '{fact.Name}' is compared by {FormOf(fact.Kind)}");
        }

        if (condition.AtLeastThreshold is { } threshold && ThresholdNames.Find(threshold) is null)
        {
            problems.Add(CharterCodes.UnknownFact, $"{place}.atLeastThreshold", $"there is no threshold '{threshold}'");
        }

        if (fact.Name == "channel" && condition.In is { } codes)
        {
            foreach (var code in codes)
            {
                ChannelChecks.Known(charter, code, $"{place}.in", problems);
            }
        }
    }

    private static bool HasOneForm(Condition condition) =>
        new[] { condition.Is is not null, condition.In is not null, condition.AtLeast is not null, condition.AtLeastThreshold is not null }.Count(isSet => isSet) == 1;

    private static bool Fits(Condition condition, FactKind kind) => kind switch
    {
        FactKind.TwoState => condition.Is is not null,
        FactKind.Code => condition.In is { Count: > 0 },
        _ => condition.AtLeast is not null || condition.AtLeastThreshold is not null,
    };

    private static string FormOf(FactKind kind) => kind switch
    {
        FactKind.TwoState => "is",
        FactKind.Code => "in, with at least one code",
        _ => "atLeast or atLeastThreshold",
    };
}
