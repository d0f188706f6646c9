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

    /// <summary>Days after which the time frame "immediate" has to be asked again; the others end with their quarter or year.</summary>
    public required int ImmediateDays { get; init; }

    /// <summary>Days after which the budget has to be confirmed again.</summary>
    public required int BudgetConfirmationDays { get; init; }

    /// <summary>Days after which it has to be confirmed again who decides.</summary>
    public required int AuthorityConfirmationDays { get; init; }

    /// <summary>Working hours until the first contact with who asked for contact or an offer.</summary>
    public required int FirstContactHours { get; init; }

    /// <summary>Working days until the first contact with everybody else.</summary>
    public required int FirstContactWorkingDays { get; init; }

    /// <summary>Working days that an MQL may be without contact before it is recycled.</summary>
    public required int MqlContactWorkingDays { get; init; }

    /// <summary>Days that an SQL may be without progress before it is recycled.</summary>
    public required int SqlProgressDays { get; init; }

    /// <summary>Working days in which field sales accepts or rejects a handover.</summary>
    public required int AcceptanceWorkingDays { get; init; }

    /// <summary>Working days that an overdue handover can still be answered before the lead goes back.</summary>
    public required int OverdueWorkingDays { get; init; }

    /// <summary>Working days in which a rejection can be disputed.</summary>
    public required int DisputeWorkingDays { get; init; }

    /// <summary>Days for which a field seller does not get a lead again that he rejected or left unanswered.</summary>
    public required int SellerPauseDays { get; init; }

    /// <summary>How often a lead may be recycled before its manager decides.</summary>
    public required int MostRecycles { get; init; }
}
