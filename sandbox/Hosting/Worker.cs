using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Hosting;

/// <summary>The process that runs plug-ins: loads the dlls from their rows, keeps one instance per step. A restart loses all statics.</summary>
internal sealed class Worker(Organization organization)
{
    private readonly Dictionary<Guid, Assembly> assemblies = [];
    private readonly Dictionary<(Guid Step, Guid Type, string? Configuration), IPlugin> instances = [];
    private PlatformContext context = new();

    public void Restart()
    {
        instances.Clear();
        if (organization.Has(Defect.KeepsStatics))
        {
            return;
        }

        assemblies.Clear();
        context = new PlatformContext();
    }

    public IPlugin Instance(Step step)
    {
        var key = (step.Id, step.PluginType, step.Configuration);
        return instances.TryGetValue(key, out var plugin) && !organization.Has(Defect.MakesInstancePerRun) ? plugin : instances[key] = Make(step);
    }

    public Type Load(Guid pluginType)
    {
        var row = organization.Database.Query("SELECT typename, pluginassemblyid FROM plugintype WHERE plugintypeid=@p0", [SqlValue.Id(pluginType)],
            r => (Name: r.GetString(0), Assembly: Guid.Parse(r.GetString(1)))).FirstOrDefault();
        if (row.Name is null)
        {
            throw Fault.Missing("plugintype", pluginType);
        }

        return AssemblyOf(row.Assembly).GetType(row.Name)
            ?? throw Fault.Of(Codes.PluginFailed, $"Plug-in type {row.Name} is not in its assembly. Rebuild the solution's zip from the same sources.");
    }

    private Assembly AssemblyOf(Guid id)
    {
        if (!assemblies.TryGetValue(id, out var assembly))
        {
            var content = (string?)organization.Database.Scalar("SELECT content FROM pluginassembly WHERE pluginassemblyid=@p0", SqlValue.Id(id)) ?? throw Fault.Missing("pluginassembly", id);
            assembly = context.LoadFromStream(new MemoryStream(Convert.FromBase64String(content)));
            assemblies[id] = assembly;
        }

        return assembly;
    }

    private IPlugin Make(Step step)
    {
        var type = Load(step.PluginType);
        if (!typeof(IPlugin).IsAssignableFrom(type))
        {
            throw Fault.Of(Codes.PluginFailed, $"{type.FullName} is no plug-in: it does not implement IPlugin.");
        }

        // The platform gives the unsecure and the secure configuration to the widest constructor there is.
        foreach (var count in new[] { 2, 1, 0 })
        {
            if (type.GetConstructor(Enumerable.Repeat(typeof(string), count).ToArray()) is { } constructor)
            {
                return (IPlugin)constructor.Invoke(new object?[] { step.Configuration ?? "", null }.Take(count).ToArray());
            }
        }

        throw Fault.Of(Codes.PluginFailed, $"{type.FullName} has no public constructor without parameters, with one string or with two.");
    }

    /// <summary>
    /// Answers the platform's assemblies with the sandbox's own contracts, everything else with .NET's. Not collectible: where thousands of collectible
    /// ones came and went, .NET 10's garbage collector crashed the process. A lost worker costs its few megabytes until the process ends.
    /// </summary>
    private sealed class PlatformContext() : AssemblyLoadContext("sandbox worker", isCollectible: false)
    {
        private static readonly Dictionary<string, Assembly> Contracts = new[]
        {
            typeof(IPlugin).Assembly, typeof(Microsoft.Crm.Sdk.Messages.AssignRequest).Assembly,
            typeof(Microsoft.Xrm.Sdk.Workflow.IWorkflowContext).Assembly, typeof(System.Activities.CodeActivity).Assembly,
        }.ToDictionary(a => a.GetName().Name!);

        protected override Assembly? Load(AssemblyName assemblyName) => Contracts.GetValueOrDefault(assemblyName.Name ?? "");
    }
}
