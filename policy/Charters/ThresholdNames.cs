using System;
using System.Collections.Generic;

namespace LeadGovernance.Policy.Charters;

/// <summary>Names by which a condition can refer to a threshold of its charter.</summary>
public static class ThresholdNames
{
    private static readonly Dictionary<string, Func<Thresholds, decimal>> Getters = new()
    {
        ["largerCustomerEmployees"] = thresholds => thresholds.LargerCustomerEmployees,
        ["largerCustomerRevenue"] = thresholds => thresholds.LargerCustomerRevenue,
        ["triggerEventDays"] = thresholds => thresholds.TriggerEventDays,
        ["unknownWorkingDays"] = thresholds => thresholds.UnknownWorkingDays,
        ["minimumFit"] = thresholds => thresholds.MinimumFit,
        ["minimumAmount"] = thresholds => thresholds.MinimumAmount,
        ["qualificationCommentLength"] = thresholds => thresholds.QualificationCommentLength,
        ["demotionDays"] = thresholds => thresholds.DemotionDays,
        ["engagementHalfLifeDays"] = thresholds => thresholds.EngagementHalfLifeDays,
        ["launderingHours"] = thresholds => thresholds.LaunderingHours,
        ["exceptionDays"] = thresholds => thresholds.ExceptionDays,
        ["exceptionsPerMonth"] = thresholds => thresholds.ExceptionsPerMonth,
        ["exceptionReasonLength"] = thresholds => thresholds.ExceptionReasonLength,
        ["immediateDays"] = thresholds => thresholds.ImmediateDays,
        ["budgetConfirmationDays"] = thresholds => thresholds.BudgetConfirmationDays,
        ["authorityConfirmationDays"] = thresholds => thresholds.AuthorityConfirmationDays,
        ["firstContactHours"] = thresholds => thresholds.FirstContactHours,
        ["firstContactWorkingDays"] = thresholds => thresholds.FirstContactWorkingDays,
        ["mqlContactWorkingDays"] = thresholds => thresholds.MqlContactWorkingDays,
        ["sqlProgressDays"] = thresholds => thresholds.SqlProgressDays,
        ["acceptanceWorkingDays"] = thresholds => thresholds.AcceptanceWorkingDays,
        ["overdueWorkingDays"] = thresholds => thresholds.OverdueWorkingDays,
        ["disputeWorkingDays"] = thresholds => thresholds.DisputeWorkingDays,
        ["sellerPauseDays"] = thresholds => thresholds.SellerPauseDays,
        ["mostRecycles"] = thresholds => thresholds.MostRecycles,
    };

    public static IReadOnlyCollection<string> All => Getters.Keys;

    internal static Func<Thresholds, decimal>? Find(string name) => Getters.TryGetValue(name, out var getter) ? getter : null;
}
