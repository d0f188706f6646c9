using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Distribution;

/// <summary>Which leads of a team are given to its people.</summary>
public static class Distributable
{
    /// <summary>An offer to field sales is for whoever of the team takes it; a charter that only observes moves no owner.</summary>
    public static bool IsFor(Assessment assessment) =>
        assessment.Level == Level.Enforce
        && assessment.Lead is { IsOpen: true, IsInherited: false, Handover: not (HandoverState.Pending or HandoverState.Accepted) };
}
