using System;
using System.Linq;
using LeadGovernance.Policy.Calendars;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Handovers;

/// <summary>An MQL that nobody contacts, or an SQL that gets nowhere, goes back a stage and rests: an alert first, and some working days later the clock itself, whether or not a sweep runs.</summary>
internal sealed class Neglect(Charter charter)
{
    private readonly Thresholds thresholds = charter.Thresholds;
    private readonly int restDays = charter.Recycle.Concat(RecycleRule.Shipped).First(rule => rule.Reason == RejectionReason.Unreachable).Days;

    /// <summary>When the lead on record is recycled; null when no clock runs. The days of grace are those of an overdue handover.</summary>
    public DateTime? On(LeadFacts lead, WorkingCalendar calendar) =>
        lead.IsInherited ? null
        : Due(lead, calendar) is { } due ? calendar.AddDays(due, thresholds.OverdueWorkingDays)
        : null;

    public LeadFacts Recycled(LeadFacts lead, DateTime on, WorkingCalendar calendar) => lead with
    {
        NeglectedOn = on,
        RecycledTo = lead.Stage == Stage.Sql ? Stage.Mql : Stage.Lead,
        WakeOn = calendar.OpeningOn(calendar.Clock.ToLocal(on).Date.AddDays(restDays)),
    };

    /// <summary>Due moments of the two clocks for a stage on record, rest considered.</summary>
    private DateTime? Due(LeadFacts lead, WorkingCalendar calendar)
    {
        if (!lead.IsOpen || lead.StageSince is not { } entered || lead.Handover is HandoverState.Pending or HandoverState.Accepted || Sleep.IsEndless(lead))
        {
            return null;
        }

        var since = Later(entered, Sleep.Until(lead));
        return lead.Stage switch
        {
            Stage.Mql when lead.InitialCommunication != InitialCommunication.Contacted => calendar.AddDays(since, thresholds.MqlContactWorkingDays),
            Stage.Sql => Later(since, lead.ProgressOn).AddDays(thresholds.SqlProgressDays),
            _ => null,
        };
    }

    private static DateTime Later(DateTime one, DateTime? other) => other > one ? other.Value : one;
}
