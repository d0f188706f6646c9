using System;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>ILogger: its lines go to the environment's Application Insights, which the sandbox has none of; what it is asked to run, it runs.</summary>
internal class Telemetry : DispatchProxy
{
    public static ILogger Logger() => Create<ILogger, Telemetry>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (args)
        {
            case [string, Action action, ..]:
                action();
                return null;
            case [string, Func<Task> action, ..]:
                return action();
            default:
                return targetMethod!.ReturnType == typeof(bool) ? true : targetMethod.ReturnType == typeof(IDisposable) ? new Scope() : null;
        }
    }

    private sealed class Scope : IDisposable
    {
        public void Dispose()
        {
            // Nothing was begun.
        }
    }
}
