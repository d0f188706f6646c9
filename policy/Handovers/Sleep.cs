using System;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;

namespace LeadGovernance.Policy.Handovers;

/// <summary>A recycled lead rests below the stage that its facts carry.</summary>
internal static class Sleep
{
    /// <summary>Highest stage that the lead can have now; null when nothing holds it down.</summary>
    public static Stage? Cap(LeadFacts lead, DateTime now) => lead.RecycledTo is { } cap && (lead.WakeOn is not { } wake || now < wake) ? cap : null;
}
