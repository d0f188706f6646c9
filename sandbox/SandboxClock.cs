using System;

namespace LeadGovernance.Sandbox;

/// <summary>The sandbox's time: real unless set. Rows, contexts and jobs take theirs from here.</summary>
public sealed class SandboxClock
{
    private DateTime? stopped;

    internal SandboxClock(DateTime? startAt) => stopped = startAt is { } time ? Whole(time) : null;

    /// <summary>UTC, whole seconds.</summary>
    public DateTime Now => stopped ?? Whole(DateTime.UtcNow);

    /// <summary>Stops the clock at a moment (UTC).</summary>
    public void Set(DateTime time) => stopped = Whole(time);

    /// <summary>Stops the clock, later than it was.</summary>
    public void Advance(TimeSpan by) => stopped = Whole(Now + by);

    private static DateTime Whole(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
