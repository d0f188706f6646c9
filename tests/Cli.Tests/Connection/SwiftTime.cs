using System;
using System.Collections.Generic;
using System.Threading;

namespace LeadGovernance.Cli.Tests.Connection;

/// <summary>A clock on which every wait is over at once, and written down.</summary>
internal sealed class SwiftTime : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
