using System;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Maturity;

/// <summary>The stage that counts: promotion at once, demotion only after the charter's days below (hysteresis), at once on a hard negative, never after field sales accepted.</summary>
internal sealed record StageStanding(Stage Stage, DateTime StageSince, DateTime? BelowSince)
{
    public static StageStanding Of(LeadFacts lead, Stage computed, bool stopped, int demotionDays, DateTime now)
    {
        if (lead.Stage is not { } recorded || computed > recorded)
        {
            return new(computed, now, null);
        }

        if (computed == recorded)
        {
            return new(recorded, lead.StageSince ?? now, null);
        }

        var below = lead.BelowSince ?? now;
        if (lead.Handover == HandoverState.Accepted)
        {
            return new(recorded, lead.StageSince ?? now, below);
        }

        return stopped || now >= below.AddDays(demotionDays)
            ? new(computed, now, null)
            : new(recorded, lead.StageSince ?? now, below);
    }
}
