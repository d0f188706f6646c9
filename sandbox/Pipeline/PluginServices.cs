using System;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.PluginTelemetry;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>What a plug-in may ask for. Unknown services are null, as on the platform.</summary>
internal sealed class PluginServices(
    Organization organization, PluginContext context, TracingService tracing, Func<PluginContext, Guid, IOrganizationService> serviceFor) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        context.Guard?.Enter();
        if (serviceType.IsInstanceOfType(context) && typeof(IExecutionContext).IsAssignableFrom(serviceType))
        {
            return context;
        }

        return serviceType == typeof(IOrganizationServiceFactory) ? this
            : serviceType == typeof(ITracingService) ? tracing
            : serviceType == typeof(ILogger) ? Telemetry.Logger()
            : organization.Has(Defect.AnswersUnknownServices) ? this
            : null;
    }

    /// <summary>Null is SYSTEM, an empty Guid the context's user, any other that user with that user's rights.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        context.Guard?.Enter();
        return serviceFor(context, userId is null ? organization.SystemUser : userId == Guid.Empty || organization.Has(Defect.IgnoresImpersonation) ? context.UserId : userId.Value);
    }
}
