using System;
using System.Collections.Generic;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Calendars;

/// <summary>Which clocks run for a lead. None does while field sales has it, it rests, is closed or something stops it.</summary>
internal static class LeadClocks
{
    public static IReadOnlyList<LeadClock> Of(Assessment assessment, Thresholds thresholds)
    {
        var lead = assessment.Lead;
        if (!lead.IsOpen || assessment.HardNegatives.Count > 0 || lead.Handover is HandoverState.Pending or HandoverState.Accepted || Handovers.Sleep.Cap(lead, assessment.At) is not null)
        {
            return [];
        }

        var clocks = new List<LeadClock>();
        var since = Later(assessment.StageSince, Handovers.Sleep.Until(lead));
        var contacted = lead.IsContacted;
        if (!contacted && assessment.Accountable == Responsibility.InsideSales)
        {
            // While who entered it keeps a lead without source, nobody else can call.
            var theirs = Later(since, assessment.CreatorKeepsUntil);
            clocks.Add(new(ClockCodes.FirstContact, theirs, FirstContact(lead, theirs, assessment.Calendar, thresholds)));
        }

        if (!contacted && assessment.Stage == Stage.Mql)
        {
            clocks.Add(new(ClockCodes.MqlContact, since, assessment.Calendar.AddDays(since, thresholds.MqlContactWorkingDays)));
        }

        if (assessment.Stage == Stage.Sql)
        {
            var worked = Later(since, lead.ProgressOn);
            clocks.Add(new(ClockCodes.SqlProgress, worked, worked.AddDays(thresholds.SqlProgressDays)));
        }

        return clocks;
    }

    private static DateTime Later(DateTime one, DateTime? other) => other > one ? other.Value : one;

    private static DateTime FirstContact(LeadFacts lead, DateTime since, WorkingCalendar calendar, Thresholds thresholds) => lead.HasRequested
        ? calendar.Add(since, TimeSpan.FromHours(thresholds.FirstContactHours))
        : calendar.AddDays(since, thresholds.FirstContactWorkingDays);
}
