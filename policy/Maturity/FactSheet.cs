using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Maturity;

/// <summary>What the criteria of a charter see of one lead at one moment; the facts are those that still count then.</summary>
internal sealed class FactSheet
{
    public FactSheet(LeadFacts lead, string channel, Charter charter, DateTime now)
    {
        Lead = lead;
        Channel = channel;
        HasEmail = EmailAddress.IsValid(lead.Email);
        HasTelephone = lead.Telephone is { } telephone && telephone.Any(char.IsDigit);
        HasAuthority = lead.DecisionMaker || (lead.PurchaseProcess == PurchaseProcess.Committee && lead.StakeholderDecides);
        NeedAtMedium = lead.Need is { } need && charter.Medium.Need.Contains(need);
        TimeframeAtMedium = lead.Timeframe is { } timeframe && charter.Medium.Timeframe.Contains(timeframe);
        BudgetAtMedium = lead.Budget is { } budget && charter.Medium.Budget.Contains(budget);
        Fit = ReadinessPoints.Fit(lead, charter.Readiness);
        Engagement = ReadinessPoints.Engagement(lead, charter.Readiness, charter.Thresholds.EngagementHalfLifeDays, now);
        HardNegatives = Maturity.HardNegatives.Of(lead, HasEmail);
        ReachedMql = lead.Stage >= Stage.Mql;
    }

    public LeadFacts Lead { get; }
    public string Channel { get; }
    public bool HasEmail { get; }
    public bool HasTelephone { get; }
    public bool HasAuthority { get; }
    public bool NeedAtMedium { get; }
    public bool TimeframeAtMedium { get; }
    public bool BudgetAtMedium { get; }
    public int Fit { get; }
    public decimal Engagement { get; }
    public IReadOnlyList<string> HardNegatives { get; }

    public int BantAtMedium => Count(BudgetAtMedium) + Count(HasAuthority) + Count(NeedAtMedium) + Count(TimeframeAtMedium);

    /// <summary>The stage on record says so, or the ladder found that the MQL criteria hold now.</summary>
    public bool ReachedMql { get; set; }

    private static int Count(bool holds) => holds ? 1 : 0;
}
