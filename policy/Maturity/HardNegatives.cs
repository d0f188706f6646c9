using System.Collections.Generic;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Maturity;

/// <summary>What stops a lead at once, whatever else is known of it.</summary>
internal static class HardNegatives
{
    private static readonly IReadOnlyList<string> None = [];

    public static IReadOnlyList<string> Of(LeadFacts lead, bool hasEmail)
    {
        var byPhone = lead.DoNotPhone && (!hasEmail || lead.DoNotEmail);
        if (lead.Need != Need.None && !byPhone && lead.Disqualifier is null && lead.DuplicateOf is null)
        {
            return None;
        }

        var codes = new List<string>();
        if (lead.Need == Need.None)
        {
            codes.Add(MaturityCodes.NoNeed);
        }

        if (byPhone)
        {
            codes.Add(MaturityCodes.NoWayToContact);
        }

        if (lead.Disqualifier is { } disqualifier)
        {
            codes.Add(CodeOf(disqualifier));
        }

        if (lead.DuplicateOf is not null)
        {
            codes.Add(MaturityCodes.Duplicate);
        }

        return codes;
    }

    private static string CodeOf(Disqualifier disqualifier) => disqualifier switch
    {
        Disqualifier.Competitor => MaturityCodes.Competitor,
        Disqualifier.Insolvency => MaturityCodes.Insolvency,
        _ => MaturityCodes.OutsideTerritory,
    };
}
