using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Recorder;

/// <summary>Takes the unsecure configuration only.</summary>
public sealed class Unsecure : IPlugin
{
    private readonly string configuration;

    public Unsecure(string unsecure) => configuration = unsecure;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        ((Entity)context.InputParameters["Target"])["companyname"] = configuration;
    }
}
