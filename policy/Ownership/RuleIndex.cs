using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Finds the rule for a lead in at most sixteen look-ups, however many rules there are.</summary>
internal sealed class RuleIndex
{
    /// <summary>The sixteen sets of named parts, most specific first; among equals family before customer before offer before region.</summary>
    private static readonly int[] BySpecificity = Enumerable.Range(0, 16).OrderByDescending(CountOf).ThenByDescending(parts => parts).ToArray();

    private readonly Dictionary<RuleKey, List<CharterRule>> rules = [];

    public RuleIndex(Charter charter)
    {
        foreach (var rule in charter.Rules)
        {
            foreach (var stage in StagesOf(rule))
            {
                var key = RuleKey.Of(rule, stage);
                if (!rules.TryGetValue(key, out var sameKey))
                {
                    rules.Add(key, sameKey = []);
                }

                sameKey.Add(rule);
            }
        }
    }

    public static IReadOnlyList<Stage> AllStages { get; } = [Stage.Lead, Stage.Mql, Stage.Sql, Stage.Srl];

    public static IReadOnlyList<Stage> StagesOf(CharterRule rule) => rule.Stages.Count == 0 ? AllStages : rule.Stages;

    /// <summary>The most specific rule valid on the day.</summary>
    public CharterRule Find(string channel, Stage stage, LeadFacts lead, DateTime now)
    {
        var full = new RuleKey(channel, stage, lead.Offer, lead.ProductFamily, lead.Customer, lead.Region);
        var named = full.Named();
        foreach (var parts in BySpecificity)
        {
            if ((parts & named) == parts && rules.TryGetValue(full.Keep(parts), out var sameKey))
            {
                foreach (var rule in sameKey)
                {
                    if (IsValid(rule, now))
                    {
                        return rule;
                    }
                }
            }
        }

        throw new InvalidOperationException($"No rule of the charter is valid for channel '{channel}' in stage {stage}: Compile lets no such charter through.");
    }

    private static bool IsValid(CharterRule rule, DateTime now) =>
        (rule.ValidFrom is not { } from || now.Date >= from.Date) && (rule.ValidTo is not { } to || now.Date <= to.Date);

    private static int CountOf(int parts) => (parts & 1) + ((parts >> 1) & 1) + ((parts >> 2) & 1) + ((parts >> 3) & 1);
}
