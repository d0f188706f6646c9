using System;

namespace LeadGovernance.Policy.Gate;

/// <summary>A time-boxed permission for one lead and one owner, given by a manager.</summary>
/// <param name="Owner">The team or person who may own the lead; null for anybody of field sales.</param>
/// <param name="Until">First moment (UTC) at which it no longer counts.</param>
/// <param name="SingleUse">It lets one change of owner through; without it, any number until it ends.</param>
/// <param name="UsedOn">When it first let a change of owner through; null when it has not yet.</param>
public sealed record ExceptionGrant(Guid Id, Guid? Owner, DateTime Until, bool SingleUse = false, DateTime? UsedOn = null)
{
    /// <summary>Whether it lets another change through. What it has let through stays covered until it ends.</summary>
    public bool IsSpent => SingleUse && UsedOn != null;
}
