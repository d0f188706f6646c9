using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Recorder;

/// <summary>The mistake that overlapping runs are for: what belongs to one run is kept in a field.</summary>
public sealed class Forgetful : IPlugin
{
    private IPluginExecutionContext context;

    public void Execute(IServiceProvider serviceProvider)
    {
        context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var tracing = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        tracing.Trace("in between, another run may come");
        ((Entity)context.InputParameters["Target"])["companyname"] = "forgetful";
    }
}
