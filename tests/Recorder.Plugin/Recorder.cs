using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Recorder;

/// <summary>Hands each run to the script that the test laid down for its step (by configuration) or custom API (by message).</summary>
public sealed class Recorder : IPlugin
{
    private static int runsOfThisWorker;
    private readonly string name;

    public Recorder(string unsecure, string secure) => name = unsecure;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        AppDomain.CurrentDomain.SetData("recorder.runs:" + context.OrganizationName, ++runsOfThisWorker);
        var scripts = (IDictionary<string, Action<object, IServiceProvider>>)AppDomain.CurrentDomain.GetData("recorder:" + context.OrganizationName);
        scripts[string.IsNullOrEmpty(name) ? context.MessageName : name](this, serviceProvider);
    }
}
