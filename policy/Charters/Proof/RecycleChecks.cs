using System;
using System.Linq;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>Every reason for a rejection leads somewhere, to one place.</summary>
internal static class RecycleChecks
{
    public static void Check(Charter charter, Problems problems)
    {
        foreach (var reason in Enum.GetValues(typeof(RejectionReason)).Cast<RejectionReason>())
        {
            var lines = charter.Recycle.Count(rule => rule.Reason == reason);
            if (lines != 1)
            {
                problems.Add(CharterCodes.Recycle, "$.recycle", $"{lines} lines for the reason {EnumText<RejectionReason>.Of(reason)}");
            }
        }

        for (var index = 0; index < charter.Recycle.Count; index++)
        {
            var rule = charter.Recycle[index];
            if (rule.Stage == Stage.Srl)
            {
                problems.Add(CharterCodes.Recycle, $"$.recycle[{index}].stage", "a rejected lead would stay a Sales Ready Lead");
            }

            if (rule.Days < 0 || rule.Days > NumberChecks.MostDays || (rule.Wake == WakeRule.Never && rule.Days != 0))
            {
                problems.Add(CharterCodes.Recycle, $"$.recycle[{index}].days", rule.Wake == WakeRule.Never ? "a lead that never wakes needs 0 days" : $"{rule.Days} is not within 0 to {NumberChecks.MostDays}");
            }
        }
    }
}
