using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>Every lead finds exactly one most specific rule on every day. A lead of which nothing more is known matches only a rule for any offer, family, customer and region, and that rule then serves the others too: one such rule per channel and phase is what is needed.</summary>
internal static class RuleCoverage
{
    public static void Check(Charter charter, Problems problems)
    {
        var byKey = charter.Rules
            .SelectMany(rule => RuleIndex.StagesOf(rule).Distinct().Select(stage => new KeyValuePair<RuleKey, CharterRule>(RuleKey.Of(rule, stage), rule)))
            .ToLookup(pair => pair.Key, pair => pair.Value);
        CheckOverlaps(byKey, problems);
        CheckGaps(charter, byKey, problems);
    }

    private static void CheckOverlaps(ILookup<RuleKey, CharterRule> byKey, Problems problems)
    {
        var reported = new HashSet<string>();
        foreach (var sameKey in byKey)
        {
            var rules = sameKey.OrderBy(rule => rule.ValidFrom ?? DateTime.MinValue).ToList();
            for (var index = 1; index < rules.Count; index++)
            {
                var earlier = rules[index - 1];
                var later = rules[index];
                if ((later.ValidFrom ?? DateTime.MinValue) <= (earlier.ValidTo ?? DateTime.MaxValue) && reported.Add($"{earlier.Code} {later.Code}"))
                {
                    problems.Add(CharterCodes.SameKey, "$.rules", $"rules {earlier.Code} and {later.Code} are for the same leads at the same time");
                }
            }
        }
    }

    private static void CheckGaps(Charter charter, ILookup<RuleKey, CharterRule> byKey, Problems problems)
    {
        foreach (var channel in charter.Channels)
        {
            foreach (var stage in RuleIndex.AllStages)
            {
                if (FirstGap(byKey[new(channel.Code, stage, null, null, null, null)]) is { } from)
                {
                    var since = from == DateTime.MinValue ? "" : $" from {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on";
                    problems.Add(
                        CharterCodes.Gap,
                        "$.rules",
                        $"charter \"{charter.Name}\" has no rule for channel {channel.Name.English} in phase {Names.Of(stage).English}{since} when offer, product family, customer and region are not known or have no rule of their own");
                }
            }
        }
    }

    /// <summary>First day on which none of these rules is valid; null when there is none.</summary>
    private static DateTime? FirstGap(IEnumerable<CharterRule> rules)
    {
        var covered = DateTime.MinValue;
        foreach (var rule in rules.OrderBy(rule => rule.ValidFrom ?? DateTime.MinValue))
        {
            if ((rule.ValidFrom ?? DateTime.MinValue) > covered)
            {
                return covered;
            }

            if (rule.ValidTo is not { } to)
            {
                return null;
            }

            covered = to.Date.AddDays(1) > covered ? to.Date.AddDays(1) : covered;
        }

        return covered;
    }
}
