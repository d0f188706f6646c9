using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Messages;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Exceptions;

/// <summary>Who may have an exception, who may give it, and which one counts.</summary>
public static class ExceptionPolicy
{
    /// <summary>Codes of violations that an exception given afterwards excuses.</summary>
    public static IReadOnlyList<string> Excused { get; } = [GateCodes.FieldTooEarly, GateCodes.FieldWithoutEvidence, GateCodes.QualifiedTooEarly, GateCodes.WriteShare];

    /// <summary>Code (LG43xx) of what stands against the request; null when nothing does.</summary>
    public static string? AgainstRequest(ExceptionRequest request, Thresholds thresholds) =>
        (request.Reason ?? string.Empty).Trim().Length < thresholds.ExceptionReasonLength ? ExceptionCodes.ReasonTooShort : null;

    /// <summary>Code (LG43xx) of what stands against granting; null when nothing does.</summary>
    public static string? AgainstGrant(ExceptionRequest request, ExceptionGranting granting, Thresholds thresholds, DateTime now) =>
        request.Status != ExceptionStatus.Requested ? ExceptionCodes.AlreadyDecided
        : granting.Manager == request.RequestedBy || granting.Manager == request.Owner ? ExceptionCodes.NotToOneself
        : AgainstRequest(request, thresholds) is { } problem ? problem
        : granting.Until <= now || granting.Until > now.AddDays(thresholds.ExceptionDays) ? ExceptionCodes.LifetimeOutOfRange
        : granting.GrantedThisMonth >= thresholds.ExceptionsPerMonth ? ExceptionCodes.BudgetSpent
        : null;

    /// <summary>First moment (UTC) of the month whose budget a grant takes from.</summary>
    public static DateTime MonthOf(DateTime now) => new(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The exception that lets a change of owner through; null when none does.</summary>
    public static ExceptionGrant? ForMove(IEnumerable<ExceptionGrant> grants, Holder newOwner, DateTime now) =>
        Lasting(grants.Where(grant => !grant.IsSpent), newOwner, now);

    /// <summary>The exception by which an owner has the lead, spent or not; null when there is none.</summary>
    public static ExceptionGrant? ForHolding(IEnumerable<ExceptionGrant> grants, Holder owner, DateTime now) => Lasting(grants, owner, now);

    /// <summary>The one that lasts longest; of equals the same one each time.</summary>
    private static ExceptionGrant? Lasting(IEnumerable<ExceptionGrant> grants, Holder owner, DateTime now) => grants
        .Where(grant => Jury.Covers(grant, owner, now))
        .OrderByDescending(grant => grant.Until)
        .ThenBy(grant => grant.Id)
        .FirstOrDefault();
}
