using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>
/// The time that a message with all its steps may take. The platform ends the worker; the sandbox can't end a running step,
/// so it looks at the watch whenever the step asks for something, and when it returns.
/// </summary>
internal sealed class TimeLimit(Organization organization)
{
    private long start;

    public void Start() => start = organization.Options.Watch.GetTimestamp();

    public void Check()
    {
        if (organization.Options.Watch.GetElapsedTime(start) > organization.Options.MessageTimeLimit && !organization.Has(Defect.WaitsForEver))
        {
            throw Fault.Of(Codes.PluginTimeout, "The plug-in execution failed because the operation has timed-out at the Sandbox Client. "
                + $"System.TimeoutException: a message may take {organization.Options.MessageTimeLimit.TotalSeconds:0.###} seconds.");
        }
    }
}
