using System;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The asynchronous service dies at a chosen point: before the n-th thing that its jobs do (a service call, or noting that a job is done).</summary>
internal sealed class JobKill(int point)
{
    private int left = point;

    /// <summary>Whoever is dead stays so: a plug-in that catches everything can't go on after it.</summary>
    /// <exception cref="JobKilledException">This is the point, or it is over.</exception>
    public void Pass()
    {
        if (--left <= 0)
        {
            throw new JobKilledException();
        }
    }
}

/// <summary>Nobody catches it but the queue: a process that is killed handles nothing.</summary>
internal sealed class JobKilledException() : Exception("The asynchronous service was killed.");
