using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Charters.Json;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Proof;

/// <summary>Thresholds, points and bands.</summary>
internal static class NumberChecks
{
    // Options of the platform's standard columns: need 0–3, purchasetimeframe 0–4, budgetstatus 0–3.
    private const int NeedOptions = 4;
    private const int TimeframeOptions = 5;
    private const int BudgetOptions = 4;
    private const int MostEngagement = 20;

    /// <summary>Ten years: more days than any clock of the charter needs, few enough that no date overflows.</summary>
    public const int MostDays = 3660;

    public static void Check(Charter charter, Problems problems)
    {
        CheckThresholds(charter.Thresholds, problems);
        var model = charter.Readiness;
        CheckOptions("need", charter.Medium.Need, model.NeedPoints, NeedOptions, problems);
        CheckOptions("timeframe", charter.Medium.Timeframe, model.TimeframePoints, TimeframeOptions, problems);
        CheckOptions("budget", charter.Medium.Budget, model.BudgetPoints, BudgetOptions, problems);
        CheckBands("employees", model.Employees, problems);
        CheckBands("revenue", model.Revenue, problems);
        CheckEngagement(model.Engagement, problems);
        for (var index = 1; index < model.Titles.Count; index++)
        {
            if (model.Titles[index].Points > model.Titles[index - 1].Points)
            {
                problems.Add(CharterCodes.BandOrder, $"$.readiness.titles[{index}]", "this class of titles earns more than the one before it");
            }
        }

        foreach (var title in model.Titles.Where(title => title.Words.Any(string.IsNullOrWhiteSpace)))
        {
            problems.Add(CharterCodes.BlankWords, "$.readiness.titles", $"a word of class '{title.Code}' is blank and would occur in every title");
        }
    }

    private static void CheckThresholds(Thresholds thresholds, Problems problems)
    {
        Within(0, thresholds.LargerCustomerEmployees, int.MaxValue, "largerCustomerEmployees", problems);
        Within(0, thresholds.LargerCustomerRevenue, decimal.MaxValue, "largerCustomerRevenue", problems);
        Within(1, thresholds.TriggerEventDays, MostDays, "triggerEventDays", problems);
        Within(0, thresholds.UnknownWorkingDays, MostDays, "unknownWorkingDays", problems);
        Within(0, thresholds.MinimumFit, 30, "minimumFit", problems);
        Within(0, thresholds.MinimumAmount, decimal.MaxValue, "minimumAmount", problems);
        Within(0, thresholds.QualificationCommentLength, 2000, "qualificationCommentLength", problems); // length of qualificationcomments
        Within(0, thresholds.DemotionDays, MostDays, "demotionDays", problems);
        Within(1, thresholds.EngagementHalfLifeDays, MostDays, "engagementHalfLifeDays", problems);
        Within(0, thresholds.LaunderingHours, 8760, "launderingHours", problems); // a year
        Within(1, thresholds.ExceptionDays, 366, "exceptionDays", problems);
        Within(0, thresholds.ExceptionsPerMonth, 1000, "exceptionsPerMonth", problems);
        Within(0, thresholds.ExceptionReasonLength, 2000, "exceptionReasonLength", problems); // length of lgov_reason
        CheckClocks(thresholds, problems);
    }

    private static void CheckClocks(Thresholds thresholds, Problems problems)
    {
        Within(1, thresholds.ImmediateDays, MostDays, "immediateDays", problems);
        Within(1, thresholds.BudgetConfirmationDays, MostDays, "budgetConfirmationDays", problems);
        Within(1, thresholds.AuthorityConfirmationDays, MostDays, "authorityConfirmationDays", problems);
        Within(0, thresholds.FirstContactHours, 8760, "firstContactHours", problems);
        Within(0, thresholds.FirstContactWorkingDays, MostDays, "firstContactWorkingDays", problems);
        Within(0, thresholds.MqlContactWorkingDays, MostDays, "mqlContactWorkingDays", problems);
        Within(0, thresholds.SqlProgressDays, MostDays, "sqlProgressDays", problems);
        Within(0, thresholds.AcceptanceWorkingDays, MostDays, "acceptanceWorkingDays", problems);
        Within(0, thresholds.OverdueWorkingDays, MostDays, "overdueWorkingDays", problems);
        Within(0, thresholds.DisputeWorkingDays, MostDays, "disputeWorkingDays", problems);
        Within(0, thresholds.SellerPauseDays, MostDays, "sellerPauseDays", problems);
        Within(0, thresholds.MostRecycles, 100, "mostRecycles", problems);
    }

    private static void Within(decimal least, decimal value, decimal most, string name, Problems problems) =>
        Checks.Within(CharterCodes.ThresholdRange, least, value, most, $"$.thresholds.{name}", problems);

    /// <summary>A request has its own points, and is the lead's only once.</summary>
    private static void CheckEngagement(IReadOnlyList<EngagementValue> values, Problems problems)
    {
        Checks.Distinct(values.Select(value => EnumText<EngagementKind>.Of(value.Kind)), "$.readiness.engagement", "kind", problems);
        foreach (var value in values.Where(value => value.Kind == EngagementKind.ExplicitRequest || value.Points is < 0 or > MostEngagement || value.Most is < 0 or > MostEngagement))
        {
            problems.Add(CharterCodes.ThresholdRange, "$.readiness.engagement", value.Kind == EngagementKind.ExplicitRequest
                ? "an explicit request earns explicitRequestPoints"
                : $"points or most of '{EnumText<EngagementKind>.Of(value.Kind)}' are not within 0 to {MostEngagement}");
        }
    }

    private static void CheckOptions(string name, IReadOnlyList<int> medium, IReadOnlyList<int> points, int options, Problems problems)
    {
        if (points.Count != options)
        {
            problems.Add(CharterCodes.PointsByOption, $"$.readiness.{name}Points", $"{points.Count} numbers of points for {options} options");
        }

        if (medium.Any(option => option < 0 || option >= options))
        {
            problems.Add(CharterCodes.PointsByOption, $"$.medium.{name}", $"an option is not within 0 to {options - 1}");
        }
    }

    private static void CheckBands(string name, IReadOnlyList<Band> bands, Problems problems)
    {
        for (var index = 1; index < bands.Count; index++)
        {
            if (bands[index].From >= bands[index - 1].From || bands[index].Points > bands[index - 1].Points)
            {
                problems.Add(CharterCodes.BandOrder, $"$.readiness.{name}[{index}]", "this band is not below the one before it");
            }
        }
    }
}
