using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Maturity;

/// <summary>Answers grow old by the calendar: "this quarter" ends with the quarter in which it was said. What has ended counts as unanswered.</summary>
internal sealed class Ageing(Thresholds thresholds)
{
    public AgedFacts At(LeadFacts lead, LocalClock clock, DateTime now)
    {
        var ended = Ends(lead, clock).Where(answer => answer.EndedOn <= now).ToList();
        var aged = MovedOn(lead, clock, now);
        foreach (var answer in ended)
        {
            aged = Without(aged, answer.Answer);
        }

        return new(aged, ended);
    }

    /// <summary>Every moment at which what counts of the facts changes, past ones too.</summary>
    public IEnumerable<DateTime> TurningPoints(LeadFacts lead, LocalClock clock)
    {
        var points = Ends(lead, clock).Select(answer => answer.EndedOn);
        return lead.Timeframe == Timeframe.NextQuarter ? points.Concat([clock.EndOfQuarter(GivenOn(lead, Answer.Timeframe))]) : points;
    }

    /// <summary>Answers that still count now, and no longer at a later moment.</summary>
    public IReadOnlyList<EndedAnswer> Ending(LeadFacts lead, LocalClock clock, DateTime now, DateTime before) =>
        Ends(lead, clock).Where(answer => now < answer.EndedOn && answer.EndedOn <= before).ToList();

    /// <summary>Aged facts as though one answer still counted.</summary>
    public static LeadFacts Restored(LeadFacts aged, LeadFacts said, Answer answer) => answer switch
    {
        Answer.Need => aged with { Need = said.Need },
        Answer.Timeframe => aged with { Timeframe = said.Timeframe },
        Answer.Budget => aged with { Budget = said.Budget },
        _ => aged with { DecisionMaker = said.DecisionMaker, StakeholderDecides = said.StakeholderDecides },
    };

    /// <summary>When each answer on record ends, by its age or because field sales refuted it.</summary>
    private IEnumerable<EndedAnswer> Ends(LeadFacts lead, LocalClock clock)
    {
        foreach (var answer in new[] { Answer.Need, Answer.Timeframe, Answer.Budget, Answer.Authority }.Where(answer => IsGiven(lead, answer)))
        {
            var tooOld = EndByAge(lead, answer, clock);
            var refuted = RefutedOn(lead, answer);
            if (refuted is { } rejection && !(tooOld <= rejection))
            {
                yield return new(answer, AgeCodes.Refuted, SaidOn(lead, answer), rejection);
            }
            else if (tooOld is { } end)
            {
                yield return new(answer, AgeCodes.Of(answer), SaidOn(lead, answer), end);
            }
        }
    }

    private DateTime? EndByAge(LeadFacts lead, Answer answer, LocalClock clock)
    {
        var given = GivenOn(lead, answer);
        return answer switch
        {
            Answer.Timeframe => lead.Timeframe switch
            {
                Timeframe.Immediate => given.AddDays(thresholds.ImmediateDays),
                Timeframe.ThisQuarter => clock.EndOfQuarter(given),
                Timeframe.NextQuarter => clock.EndOfQuarter(given, later: 1),
                Timeframe.ThisYear => clock.EndOfYear(given),
                _ => null, // "unknown" is as true tomorrow as it is today
            },
            Answer.Budget => given.AddDays(thresholds.BudgetConfirmationDays),
            Answer.Authority => given.AddDays(thresholds.AuthorityConfirmationDays),
            _ => null,
        };
    }

    /// <summary>A rejection refutes the answer that it is about, as far as it was given before.</summary>
    private static DateTime? RefutedOn(LeadFacts lead, Answer answer) =>
        lead is { RecycledOn: { } rejected, RecycleReason: { } reason } && Rejections.Refutes(reason) == answer && GivenOn(lead, answer) <= rejected ? rejected : null;

    /// <summary>The next quarter of then is this quarter from its first day on. "This year" stays as vague as it was said.</summary>
    private static LeadFacts MovedOn(LeadFacts lead, LocalClock clock, DateTime now) =>
        lead.Timeframe == Timeframe.NextQuarter && clock.EndOfQuarter(GivenOn(lead, Answer.Timeframe)) <= now ? lead with { Timeframe = Timeframe.ThisQuarter } : lead;

    private static LeadFacts Without(LeadFacts lead, Answer answer) => answer switch
    {
        Answer.Need => lead with { Need = null },
        Answer.Timeframe => lead with { Timeframe = null },
        Answer.Budget => lead with { Budget = null },
        _ => lead with { DecisionMaker = false, StakeholderDecides = false },
    };

    private static bool IsGiven(LeadFacts lead, Answer answer) => answer switch
    {
        Answer.Need => lead.Need is not null,
        Answer.Timeframe => lead.Timeframe is not null,
        Answer.Budget => lead.Budget is not null,
        _ => lead.DecisionMaker || lead.StakeholderDecides,
    };

    private static DateTime GivenOn(LeadFacts lead, Answer answer) => SaidOn(lead, answer) ?? lead.CreatedOn;

    private static DateTime? SaidOn(LeadFacts lead, Answer answer) => answer switch
    {
        Answer.Need => lead.NeedOn,
        Answer.Timeframe => lead.TimeframeOn,
        Answer.Budget => lead.BudgetOn,
        _ => lead.AuthorityOn,
    };
}
