using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Says of a lead what the charter says of it, whoever owns it.</summary>
internal sealed class Assessor(Charter charter)
{
    private readonly ChannelResolver channels = new(charter);
    private readonly MaturityJudge maturity = new(charter);
    private readonly RuleIndex rules = new(charter);
    private readonly TurningPoints turningPoints = new(charter);
    private readonly Neglect neglect = new(charter);

    public Assessment Assess(LeadFacts lead, Actor actor, DateTime now, WorkingCalendar calendar)
    {
        var channel = channels.Resolve(lead, actor);
        var maturing = maturity.Judge(lead, channel.Code, calendar.Clock, now);
        var standing = maturing.Standing;
        var rule = rules.Find(channel.Code, standing.Stage, lead, now);
        var evidenceHolds = Evidence.Holds(rule.Evidence, lead, charter.Thresholds, now);
        var assessment = new Assessment
        {
            Lead = lead,
            At = now,
            Calendar = calendar,
            EndedAnswers = maturing.Ended,
            Channel = channel,
            ChannelChange = ChannelChange.Of(lead, channel.Code, charter.Thresholds.LaunderingHours, now),
            Level = charter.Level == Level.Off ? Level.Off : channel.Level ?? charter.Level,
            Stage = standing.Stage,
            ComputedStage = maturing.Computed,
            StageSince = standing.StageSince,
            BelowSince = standing.BelowSince,
            Readiness = ReadinessPoints.Readiness(maturing.Sheet, charter.Readiness),
            MissingForSalesReady = maturity.Missing(lead, maturing, calendar.Clock, now),
            HardNegatives = maturing.Sheet.HardNegatives,
            Contradictions = Contradictions.Of(maturing.Sheet.Lead, standing),
            Rule = rule,
            EvidenceHolds = evidenceHolds,
            EvidenceUntil = Evidence.Until(rule.Evidence, lead, charter.Thresholds),
            Accountable = evidenceHolds ? rule.Accountable : rule.WithoutEvidence!.Value,
            CreatorKeepsUntil = rule.CreatorKeeps && lead.CreatedByPerson ? calendar.AddDays(lead.CreatedOn, charter.Thresholds.UnknownWorkingDays) : null,
        };
        var timed = assessment with { Overdue = LeadClocks.Of(assessment, charter.Thresholds).FirstOrDefault(clock => clock.IsOverdue(now)) };
        return timed with { Advice = Advice.For(timed) };
    }

    /// <summary>Every criterion of the charter, held or not, in its order.</summary>
    public IReadOnlyList<CriterionCheck> Checks(LeadFacts lead, Actor actor, DateTime now, WorkingCalendar calendar) =>
        maturity.Checks(maturity.Judge(lead, channels.Resolve(lead, actor).Code, calendar.Clock, now));

    public LeadFacts BroughtUpToDate(LeadFacts stored, Actor actor, DateTime now, WorkingCalendar calendar)
    {
        if (stored is not { Stage: not null, StageSince: { } since })
        {
            return stored;
        }

        var channel = channels.Resolve(stored, actor).Code;
        var lead = stored;
        var at = stored.BelowSince > since ? stored.BelowSince.Value : since;
        while (true)
        {
            var next = turningPoints.OfStage(lead, calendar.Clock, at);
            if (neglect.On(lead, calendar) is { } neglected && neglected <= now && !(next <= neglected))
            {
                // Deadlines that a shorter calendar or threshold puts into the past count from the last moment that is on record.
                next = neglected > at ? neglected : at;
                lead = neglect.Recycled(lead, next.Value, calendar);
            }

            if (!(next <= now))
            {
                return lead;
            }

            var standing = maturity.Judge(lead, channel, calendar.Clock, next.Value).Standing;
            lead = lead with { Stage = standing.Stage, StageSince = standing.StageSince, BelowSince = standing.BelowSince };
            at = next.Value;
        }
    }

    public DateTime? NextLook(Assessment assessment) => turningPoints.Of(assessment);
}
