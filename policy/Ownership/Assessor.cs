using System;
using System.Collections.Generic;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Says of a lead what the charter says of it, whoever owns it.</summary>
internal sealed class Assessor(Charter charter)
{
    private readonly ChannelResolver channels = new(charter);
    private readonly StageLadder ladder = new(charter);
    private readonly RuleIndex rules = new(charter);

    public Assessment Assess(LeadFacts lead, Actor actor, DateTime now)
    {
        var channel = channels.Resolve(lead, actor);
        var sheet = new FactSheet(lead, channel.Code, charter, now);
        var computed = ladder.Climb(sheet);
        var standing = StageStanding.Of(lead, computed, sheet.HardNegatives.Count > 0, charter.Thresholds.DemotionDays, now);
        var rule = rules.Find(channel.Code, standing.Stage, lead, now);
        var evidenceHolds = Evidence.Holds(rule.Evidence, lead, charter.Thresholds, now);
        var missing = ladder.MissingForSalesReady(sheet);
        var assessment = new Assessment
        {
            Lead = lead,
            Channel = channel,
            ChannelChange = ChannelChange.Of(lead, channel.Code, charter.Thresholds.LaunderingHours, now),
            Level = charter.Level == Level.Off ? Level.Off : channel.Level ?? charter.Level,
            Stage = standing.Stage,
            ComputedStage = computed,
            StageSince = standing.StageSince,
            BelowSince = standing.BelowSince,
            Readiness = ReadinessPoints.Readiness(sheet, charter.Readiness),
            MissingForSalesReady = missing,
            HardNegatives = sheet.HardNegatives,
            Contradictions = Contradictions.Of(lead, standing),
            Rule = rule,
            EvidenceHolds = evidenceHolds,
            EvidenceUntil = Evidence.Until(rule.Evidence, lead, charter.Thresholds),
            Accountable = evidenceHolds ? rule.Accountable : rule.WithoutEvidence!.Value,
            CreatorKeepsUntil = rule.CreatorKeeps && lead.CreatedByPerson ? WorkingDays.Add(lead.CreatedOn, charter.Thresholds.UnknownWorkingDays) : null,
            Advice = Advice.None,
        };
        return assessment with { Advice = Advice.For(assessment) };
    }

    /// <summary>Every criterion of the charter, held or not, in its order.</summary>
    public IReadOnlyList<CriterionCheck> Checks(LeadFacts lead, Actor actor, DateTime now)
    {
        var sheet = new FactSheet(lead, channels.Resolve(lead, actor).Code, charter, now);
        ladder.Climb(sheet);
        return ladder.Checks(sheet);
    }
}
