namespace LeadGovernance.Policy.Exceptions;

/// <summary>Where an exception stands; whether it has ended is a matter of the clock.</summary>
public enum ExceptionStatus
{
    Requested,
    Granted,
    Declined,

    /// <summary>It has let a change of owner through and was meant for one.</summary>
    Used,

    Withdrawn,
}
