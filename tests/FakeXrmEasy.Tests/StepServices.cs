using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.FakeXrmEasy.Tests;

/// <summary>What the platform gives a plug-in, over one service for everybody.</summary>
internal sealed class StepServices(IPluginExecutionContext context, IOrganizationService service) : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? context
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => service;

    public void Trace(string format, params object[] args) => Console.WriteLine(format, args);
}
