using System;

namespace LeadGovernance.Policy.Gate;

/// <summary>A time-boxed permission for one lead and one owner, given by a manager.</summary>
/// <param name="Owner">The team or person who may own the lead; null for anybody of field sales.</param>
/// <param name="Until">First moment (UTC) at which it no longer counts.</param>
public sealed record ExceptionGrant(Guid Id, Guid? Owner, DateTime Until);
