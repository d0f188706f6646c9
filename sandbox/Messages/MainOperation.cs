using LeadGovernance.Sandbox.Pipeline;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>Stage 30 as the cause of requests that the platform itself makes there.</summary>
internal static class MainOperation
{
    public static PluginContext CauseOf(Organization organization, PipelineEvent source) =>
        new(organization, source, 30) { SharedVariables = source.Variables, ParentContext = source.Cause, IsInTransaction = true };
}
