namespace LeadGovernance.Policy.Charters;

/// <summary>The numbers of a charter. Money is in base currency, durations in the unit of the name.</summary>
public sealed record Thresholds
{
    /// <summary>Employees from which a customer is larger (the EU's SME limit: 250).</summary>
    public required int LargerCustomerEmployees { get; init; }

    /// <summary>Yearly revenue from which a customer is larger (the EU's SME limit: 50 million).</summary>
    public required decimal LargerCustomerRevenue { get; init; }

    /// <summary>Days that a trigger event counts as evidence.</summary>
    public required int TriggerEventDays { get; init; }

    /// <summary>Working days that a person keeps a lead without a source before it goes to the accountable team.</summary>
    public required int UnknownWorkingDays { get; init; }

    /// <summary>Least fit part (0–30) of readiness for an MQL; 0 turns it off.</summary>
    public required int MinimumFit { get; init; }

    /// <summary>Least estimated amount for a Sales Ready Lead; 0 turns it off.</summary>
    public required decimal MinimumAmount { get; init; }

    /// <summary>Least number of characters of the qualification comments for a Sales Ready Lead.</summary>
    public required int QualificationCommentLength { get; init; }

    /// <summary>Days that a lead must stay below its stage before it is demoted (hard negatives demote at once).</summary>
    public required int DemotionDays { get; init; }

    /// <summary>Days in which engagement points lose half their worth.</summary>
    public required int EngagementHalfLifeDays { get; init; }

    /// <summary>Hours for which a change of channel makes a change of owner to field sales suspicious.</summary>
    public required int LaunderingHours { get; init; }

    /// <summary>Longest lifetime of an exception in days; also its lifetime when the manager names none.</summary>
    public required int ExceptionDays { get; init; }

    /// <summary>Exceptions that one manager may grant per calendar month (UTC).</summary>
    public required int ExceptionsPerMonth { get; init; }

    /// <summary>Least number of characters of the reason for an exception.</summary>
    public required int ExceptionReasonLength { get; init; }
}
