using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Maturity;

/// <summary>How ripe a lead is at a moment, its facts aged by the local clock.</summary>
internal sealed class MaturityJudge(Charter charter)
{
    private readonly Ageing ageing = new(charter.Thresholds);
    private readonly StageLadder ladder = new(charter);

    public Maturing Judge(LeadFacts lead, string channel, LocalClock clock, DateTime now)
    {
        var aged = ageing.At(lead, clock, now);
        var sheet = new FactSheet(aged.Lead, channel, charter, now);
        var carried = ladder.Climb(sheet);
        var cap = Sleep.Cap(lead, now);
        var computed = cap < carried ? cap.Value : carried;
        var stopped = sheet.HardNegatives.Count > 0 || cap < lead.Stage;
        return new(sheet, aged.Ended, computed, StageStanding.Of(lead, computed, stopped, charter.Thresholds.DemotionDays, now));
    }

    /// <summary>What is missing for a Sales Ready Lead, the day until which it rests included.</summary>
    public IReadOnlyList<MissingItem> Missing(LeadFacts lead, Maturing maturing, LocalClock clock, DateTime now)
    {
        var missing = ladder.MissingForSalesReady(maturing.Sheet, (criterion, item) =>
            Blamed(lead, maturing, criterion, now) is { Count: > 0 } ended ? AgeTexts.Explain(item, ended, clock, now) : item);
        return Sleep.Cap(lead, now) is null ? missing : [.. missing, AgeTexts.Asleep(lead, clock, now)];
    }

    /// <summary>The ended answers that would fulfil a missing criterion: each that does so alone, else all of them if they do together.</summary>
    private IReadOnlyList<EndedAnswer> Blamed(LeadFacts lead, Maturing maturing, Criterion criterion, DateTime now)
    {
        if (maturing.Ended.Count == 0)
        {
            return [];
        }

        var answers = AnswerFacts.Of(criterion).ToList();
        var ended = maturing.Ended.Where(answer => answers.Contains(answer.Answer)).ToList();
        var alone = ended.Where(answer => Holds(Ageing.Restored(maturing.Sheet.Lead, lead, answer.Answer))).ToList();
        return alone.Count > 0 ? alone : ended.Count > 1 && Holds(lead) ? ended : [];

        bool Holds(LeadFacts facts) =>
            ladder.Holds(criterion, new FactSheet(facts, maturing.Sheet.Channel, charter, now) { ReachedMql = maturing.Sheet.ReachedMql });
    }

    public IReadOnlyList<CriterionCheck> Checks(Maturing maturing) => ladder.Checks(maturing.Sheet);
}
