using System;
using System.Threading;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Knows the thread of one run. Whoever holds its context or services on another thread has them from a field.</summary>
internal sealed class RunGuard(Action? interruption, Func<StateInFieldsException> notice)
{
    private readonly Thread thread = Thread.CurrentThread;

    public void Check()
    {
        if (Thread.CurrentThread != thread)
        {
            throw notice();
        }
    }

    /// <summary>The run asks the platform for something: the moment at which another may come in between.</summary>
    public void Enter()
    {
        Check();
        interruption?.Invoke();
    }
}
