using System;
using System.Threading;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Knows the thread of one run. Whoever holds its context or services on another thread has them from a field.</summary>
internal sealed class RunGuard(Action? interruption, Func<StateInFieldsException> notice)
{
    private readonly Thread thread = Thread.CurrentThread;
    private bool hasCalled;

    public void Check()
    {
        if (Thread.CurrentThread != thread)
        {
            throw notice();
        }
    }

    /// <summary>The run asks the platform for a service: a moment at which another run may come in between.</summary>
    public void Enter()
    {
        Check();
        interruption?.Invoke();
    }

    /// <summary>The run sends a request. By its first one it has laid down all that it got; later ones need no interruption.</summary>
    public void Call()
    {
        Check();
        if (!hasCalled)
        {
            hasCalled = true;
            interruption?.Invoke();
        }
    }
}
