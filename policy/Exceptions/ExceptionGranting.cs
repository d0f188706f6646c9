using System;

namespace LeadGovernance.Policy.Exceptions;

/// <summary>A manager's intention to grant an exception.</summary>
/// <param name="Until">First moment (UTC) at which it no longer counts.</param>
/// <param name="GrantedThisMonth">How many the manager has granted in this calendar month.</param>
public sealed record ExceptionGranting(Guid Manager, DateTime Until, int GrantedThisMonth);
