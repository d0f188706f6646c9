using System;
using System.Linq;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>Each rule by itself.</summary>
internal static class RuleChecks
{
    public static void Check(Charter charter, Problems problems)
    {
        Checks.Distinct(charter.Rules.Select(rule => rule.Code), "$.rules", "rule code", problems);
        var channels = charter.Channels.Select(channel => channel.Code).ToList();
        for (var index = 0; index < charter.Rules.Count; index++)
        {
            var rule = charter.Rules[index];
            var place = $"$.rules[{index}]";
            if (!channels.Contains(rule.Channel))
            {
                ChannelChecks.Known(charter, rule.Channel, $"{place}.channel", problems);
            }

            if (!Checks.HasShape(rule.Code, "LG2", 3, 7))
            {
                problems.Add(CharterCodes.CodeShape, $"{place}.code", $"'{rule.Code}' is not the code of a rule");
            }

            Checks.Spoken(rule.Words, $"{place}.words", problems);
            Checks.Distinct(rule.Stages, $"{place}.stages", "stage", problems);
            CheckEvidence(rule, place, problems);
            CheckValidity(rule, place, problems);
        }
    }

    private static void CheckEvidence(CharterRule rule, string place, Problems problems)
    {
        if (rule.Evidence == EvidenceKind.None)
        {
            return;
        }

        if (rule.WithoutEvidence is null || rule.WithoutEvidence == rule.Accountable)
        {
            problems.Add(CharterCodes.WithoutEvidence, $"{place}.withoutEvidence", $"rule {rule.Code} demands evidence and doesn't say who else is accountable without it");
        }

        if (rule.CreatorKeeps)
        {
            problems.Add(CharterCodes.CreatorKeeps, $"{place}.creatorKeeps", $"rule {rule.Code} demands evidence and lets the creator keep the lead");
        }
    }

    private static void CheckValidity(CharterRule rule, string place, Problems problems)
    {
        if (rule.ValidFrom > rule.ValidTo)
        {
            problems.Add(CharterCodes.Validity, $"{place}.validTo", $"rule {rule.Code} ends before it begins");
        }

        if (HasTime(rule.ValidFrom) || HasTime(rule.ValidTo))
        {
            problems.Add(CharterCodes.Validity, place, $"a date of rule {rule.Code} has a time of day");
        }
    }

    private static bool HasTime(DateTime? date) => date is { } moment && moment.TimeOfDay != TimeSpan.Zero;
}
