using System;

namespace LeadGovernance.Policy.Activities;

/// <summary>One call, appointment, e-mail or task about a lead, as it is on record.</summary>
public sealed record Activity(ActivityKind Kind)
{
    /// <summary>When it was entered: for an appointment, when it was booked.</summary>
    public required DateTime EnteredOn { get; init; }

    /// <summary>When it was over; null while it is open, cancelled or not sent.</summary>
    public DateTime? DoneOn { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Null when nobody answered who was reached.</summary>
    public CallResult? Result { get; init; }

    /// <summary>An e-mail that came from outside.</summary>
    public bool IsIncoming { get; init; }

    /// <summary>Somebody was spoken to. A call needs its result for that; an appointment that is completed took place unless its result says otherwise.</summary>
    public bool IsConversation => DoneOn != null && (Reached || (Kind == ActivityKind.Appointment && Result is null));

    /// <summary>Done, and no attempt in vain: a number dialled without success brings a lead no further.</summary>
    public bool IsProgress => DoneOn != null && (Result is null || Reached);

    private bool Reached => Result is CallResult.DecisionMakerReached or CallResult.OtherPersonReached;
}
