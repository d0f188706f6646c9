namespace LeadGovernance.Scenarios.Tests.Doors;

/// <summary>What became of an attempt.</summary>
internal enum DoorOutcome
{
    /// <summary>It went through and nothing was booked.</summary>
    Passed,

    /// <summary>The request was refused, nothing of it remains, a violation row does.</summary>
    Blocked,

    /// <summary>The request was refused inside somebody's transaction: nothing remains but trace and telemetry.</summary>
    BlockedTraceOnly,

    /// <summary>The request lived on without what was illegal in it; booked.</summary>
    Neutralised,

    /// <summary>It went through and was undone by a job; booked.</summary>
    HandedBack,

    /// <summary>It went through; booked at once or by a job.</summary>
    Logged,

    /// <summary>It went through unseen; the next sweep books it.</summary>
    FoundBySweep,
}
