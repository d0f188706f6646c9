using System;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Handovers;

/// <summary>A recycled lead rests below the stage that its facts carry.</summary>
internal static class Sleep
{
    /// <summary>Highest stage that the lead can have now; null when nothing holds it down.</summary>
    public static Stage? Cap(LeadFacts lead, DateTime now) =>
        lead.RecycledTo is { } cap && (lead.WakeOn is not { } wake || now < wake) && !IsTakenUp(lead) ? cap : null;

    /// <summary>First moment at which the rest no longer counts; null when there is none, or no clock ends it.</summary>
    public static DateTime? Until(LeadFacts lead) => lead.RecycledTo is null || IsTakenUp(lead) ? null : lead.WakeOn;

    public static bool IsEndless(LeadFacts lead) => lead.RecycledTo is not null && lead.WakeOn is null && !IsTakenUp(lead);

    /// <summary>What rests because nobody worked on it wakes when somebody does; what field sales rejected does not.</summary>
    private static bool IsTakenUp(LeadFacts lead) =>
        lead.NeglectedOn is { } neglected
        && (lead.ProgressOn > neglected || (lead.RecycledTo == Stage.Lead && lead.InitialCommunication == InitialCommunication.Contacted));
}
