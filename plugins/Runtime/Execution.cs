using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Runtime;

/// <summary>One execution of one step: what the platform hands over, read once.</summary>
internal sealed class Execution
{
    private readonly IOrganizationServiceFactory services;
    private readonly ITracingService trace;
    private IOrganizationService? system;

    public Execution(IServiceProvider provider)
    {
        Context = Require<IPluginExecutionContext>(provider);
        services = Require<IOrganizationServiceFactory>(provider);
        trace = Require<ITracingService>(provider);
    }

    public IPluginExecutionContext Context { get; }

    /// <summary>Acts as SYSTEM: users need no rights on the pack's own tables and can't forge its rows.</summary>
    public IOrganizationService System => system ??= services.CreateOrganizationService(null);

    /// <summary>When the request was made (UTC): the pack's only clock.</summary>
    public DateTime Now => DateTime.SpecifyKind(Context.OperationCreatedOn, DateTimeKind.Utc);

    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The contexts that caused this one, nearest first.</summary>
    public IEnumerable<IPluginExecutionContext> Ancestors
    {
        get
        {
            for (var parent = Context.ParentContext; parent != null; parent = parent.ParentContext)
            {
                yield return parent;
            }
        }
    }

    /// <summary>Acts with the caller's own rights, so that who may not read a lead learns nothing of it.</summary>
    public IOrganizationService AsCaller() => services.CreateOrganizationService(Guid.Empty);

    /// <summary>For diagnosis. Callers can read traces: no personal data.</summary>
    public void Trace(string text) => trace.Trace("{0}", text);

    private static T Require<T>(IServiceProvider provider)
        where T : class =>
        provider.GetService(typeof(T)) as T ?? throw new InvalidPluginExecutionException($"The platform gave no {typeof(T).Name}.");
}
