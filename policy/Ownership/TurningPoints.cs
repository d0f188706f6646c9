using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Channels;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Ownership;

/// <summary>Moments at which the verdict on a lead may change although nobody touches it.</summary>
internal sealed class TurningPoints(Charter charter)
{
    private readonly Ageing ageing = new(charter.Thresholds);
    private readonly Neglect neglect = new(charter);

    private readonly IReadOnlyList<decimal> engagementLimits = charter.Criteria
        .SelectMany(criterion => criterion.AnyOf)
        .Where(condition => condition.Fact == "engagement")
        .Select(condition => condition.AtLeastThreshold is { } name ? ThresholdNames.Find(name)!(charter.Thresholds) : condition.AtLeast ?? 0)
        .Distinct()
        .ToList();

    private readonly ILookup<string, CharterRule> rules = charter.Rules.ToLookup(rule => rule.Channel, StringComparer.Ordinal);

    /// <summary>The first one after the moment of the assessment; null when there is none.</summary>
    public DateTime? Of(Assessment assessment)
    {
        var lead = assessment.OnRecord();
        return First(
            assessment.At,
            [
                OfStage(lead, assessment.Calendar.Clock, assessment.At),
                assessment.Rule.Evidence == EvidenceKind.TriggerEvent ? lead.TriggerEventOn : null,
                assessment.EvidenceUntil,
                assessment.CreatorKeepsUntil,
                .. LeadClocks.Of(assessment, charter.Thresholds).Select(clock => (DateTime?)clock.DueOn),
                neglect.On(lead, assessment.Calendar),
                .. rules[assessment.Channel.Code].SelectMany(rule => new[] { rule.ValidFrom?.Date, rule.ValidTo?.Date.AddDays(1) }),
            ]);
    }

    /// <summary>The first moment at which the stage may change.</summary>
    public DateTime? OfStage(LeadFacts lead, LocalClock clock, DateTime after) => First(
        after,
        [
            .. ageing.TurningPoints(lead, clock).Select(point => (DateTime?)point),
            .. engagementLimits.Select(limit => EngagementFallsBelow(lead, limit, after)),
            lead.RecycledTo is null ? null : lead.WakeOn,
            lead.Handover == HandoverState.Accepted ? null : lead.BelowSince?.AddDays(charter.Thresholds.DemotionDays),
        ]);

    private static DateTime? First(DateTime after, IEnumerable<DateTime?> points) => points.Where(point => point > after).Min();

    /// <summary>The first whole second at which the points no longer suffice. Found by halving, so that it agrees with how the points are rounded, and the same from whatever moment one looks.</summary>
    private DateTime? EngagementFallsBelow(LeadFacts lead, decimal limit, DateTime after)
    {
        var halfLife = charter.Thresholds.EngagementHalfLifeDays;
        bool Suffices(DateTime moment) => ReadinessPoints.Engagement(lead, charter.Readiness, halfLife, moment) >= limit;

        // After 24 half-lives all the points that a charter can give are less than half of the last digit that counts.
        var start = new[] { after, lead.EngagementOn ?? lead.CreatedOn, lead.InterestOn ?? lead.CreatedOn, lead.RequestedOn ?? lead.CreatedOn }.Max();
        var end = start.AddDays(24 * halfLife);
        if (!Suffices(after) || Suffices(end))
        {
            return null;
        }

        var enough = after.Ticks / TimeSpan.TicksPerSecond;
        var tooFew = (end.Ticks / TimeSpan.TicksPerSecond) + 1;
        while (tooFew - enough > 1)
        {
            var middle = enough + ((tooFew - enough) / 2);
            if (Suffices(new(middle * TimeSpan.TicksPerSecond, DateTimeKind.Utc)))
            {
                enough = middle;
            }
            else
            {
                tooFew = middle;
            }
        }

        return new(tooFew * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }
}
