using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>One run of the recorder, as a test's script sees it.</summary>
internal sealed class Run(object plugin, IServiceProvider services)
{
    public object Plugin => plugin;

    public IServiceProvider Services => services;

    public IPluginExecutionContext7 Context { get; } = (IPluginExecutionContext7)services.GetService(typeof(IPluginExecutionContext7))!;

    public IOrganizationServiceFactory Factory => (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;

    public IOrganizationService System => Factory.CreateOrganizationService(null);

    public ITracingService Tracing => (ITracingService)services.GetService(typeof(ITracingService))!;

    public Entity Target => (Entity)Context.InputParameters["Target"];

    public Guid CreateAccount(string name) => System.Create(new Entity("account") { ["name"] = name });
}
