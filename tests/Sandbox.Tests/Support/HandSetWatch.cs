using System;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>A watch that a test moves on, so that nobody has to wait.</summary>
internal sealed class HandSetWatch : TimeProvider
{
    private TimeSpan elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => elapsed.Ticks;

    public void Advance(double minutes) => elapsed += TimeSpan.FromMinutes(minutes);
}
