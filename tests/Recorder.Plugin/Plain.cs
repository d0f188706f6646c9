using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Recorder;

/// <summary>Has a constructor without parameters only.</summary>
public sealed class Plain : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        ((Entity)context.InputParameters["Target"])["companyname"] = "plain";
    }
}
