using System;

namespace LeadGovernance.Policy.Exceptions;

/// <summary>What somebody asks a manager for.</summary>
/// <param name="Lead">The lead it is for; null when that is gone.</param>
/// <param name="Owner">The team or person who is to own the lead; null for anybody of field sales.</param>
public sealed record ExceptionRequest(Guid? Lead, Guid RequestedBy, Guid? Owner, string? Reason, ExceptionStatus Status);
