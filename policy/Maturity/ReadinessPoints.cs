using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Maturity;

/// <summary>The three parts of readiness: fit, engagement and BANT. Unknown earns nothing.</summary>
internal static class ReadinessPoints
{
    private const int MostFit = 30;
    private const decimal MostEngagement = 20;
    private const int Most = 100;

    public static int Readiness(FactSheet sheet, ReadinessModel model) =>
        Between(0, sheet.Fit + (int)Math.Floor(sheet.Engagement) + Bant(sheet, model), Most);

    public static int Fit(LeadFacts lead, ReadinessModel model) =>
        Between(0, IndustryPoints(lead.Industry, model)
            + BandPoints(lead.Employees, model.Employees)
            + BandPoints(lead.Revenue, model.Revenue)
            + TitlePoints(lead.JobTitle, model)
            + (EmailAddress.IsAt(lead.Email, model.FreemailDomains) ? model.FreemailPoints : 0), MostFit);

    /// <summary>
    /// Points as they stand now, at most twenty whatever they are made of. Points without a date count from the day the lead was entered: an unknown age
    /// never makes a lead riper. A request that somebody typed has no date and stays; one on record fades, and both are one request.
    /// </summary>
    public static decimal Engagement(LeadFacts lead, ReadinessModel model, int halfLifeDays, DateTime now)
    {
        var typed = Fading.Left(Math.Min(Math.Max(lead.Engagement ?? 0, 0), MostEngagement), lead.EngagementOn ?? lead.CreatedOn, halfLifeDays, now);
        var recorded = Fading.Left(lead.InterestPoints ?? 0, lead.InterestOn ?? lead.CreatedOn, halfLifeDays, now);
        var request = lead.ExplicitRequest ? model.ExplicitRequestPoints
            : lead.RequestedOn is { } asked ? Fading.Left(model.ExplicitRequestPoints, asked, halfLifeDays, now)
            : 0;
        return Math.Min(MostEngagement, Math.Round(typed + recorded + request, 4));
    }

    public static int Bant(FactSheet sheet, ReadinessModel model) =>
        OptionPoints(sheet.Lead.Need, model.NeedPoints)
        + OptionPoints(sheet.Lead.Timeframe, model.TimeframePoints)
        + OptionPoints(sheet.Lead.Budget, model.BudgetPoints)
        + (sheet.Lead.DecisionMaker ? model.DecisionMakerPoints : sheet.HasAuthority ? model.CommitteePoints : 0);

    private static int IndustryPoints(int? industry, ReadinessModel model) =>
        industry is { } known && (model.TargetIndustries.Count == 0 || model.TargetIndustries.Contains(known)) ? model.IndustryPoints : 0;

    private static int BandPoints(decimal? value, IReadOnlyList<Band> bands) =>
        value is null ? 0 : bands.FirstOrDefault(band => value >= band.From)?.Points ?? 0;

    private static int TitlePoints(string? title, ReadinessModel model) =>
        string.IsNullOrWhiteSpace(title) ? 0 : model.Titles.FirstOrDefault(known => known.Words.Any(word => HasWordBeginning(title!, word)))?.Points ?? model.OtherTitlePoints;

    private static bool HasWordBeginning(string title, string word)
    {
        for (var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(title[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static int OptionPoints(int? option, IReadOnlyList<int> points) =>
        option is { } value && value >= 0 && value < points.Count ? points[value] : 0;

    private static int Between(int least, int value, int most) => Math.Max(least, Math.Min(value, most));
}
