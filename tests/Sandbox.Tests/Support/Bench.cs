using System;
using System.Collections.Generic;
using System.IO;
using System.ServiceModel;
using System.Threading;
using LeadGovernance.Sandbox.Solutions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>A sandbox with a tiny solution in it, whose steps run the test's scripts.</summary>
internal sealed class Bench : IDisposable
{
    public const int PluginRefused = -2147220891;

    public Bench(params StepSpec[] steps)
        : this(new SandboxSwitches(), null, steps)
    {
    }

    public Bench(SandboxSwitches switches, Action<TinySolution>? change, params StepSpec[] steps)
        : this(new BenchSettings { Switches = switches, Change = change }, steps)
    {
    }

    public Bench(BenchSettings settings, params StepSpec[] steps)
    {
        var name = "bench" + Guid.NewGuid().ToString("N");
        Sandbox = NewSandbox(new SandboxOptions
        {
            Name = name, Folder = settings.Folder, Switches = settings.Switches, RunsOverlap = settings.RunsOverlap, MessageTimeLimit = settings.TimeLimit, Watch = settings.Watch,
        });
        AppDomain.CurrentDomain.SetData("recorder:" + name, Scripts);
        foreach (var step in steps)
        {
            Scripts[step.Name] = (plugin, services) =>
            {
                var run = new Run(plugin, services);
                Seen.Add($"{run.Context.MessageName} {run.Context.PrimaryEntityName} {run.Context.Stage}");
                step.Do?.Invoke(run);
            };
        }

        Solution.Steps.AddRange(steps);
        settings.Change?.Invoke(Solution);
        Import(Solution.Zip());
        Name = name;
    }

    /// <summary>What the proof of the tests makes wrong in every sandbox of its flow.</summary>
    public static AsyncLocal<Action<SandboxOptions>?> Planted { get; } = new();

    public string Name { get; }

    public Sandbox Sandbox { get; }

    public TinySolution Solution { get; } = new();

    public Dictionary<string, Action<object, IServiceProvider>> Scripts { get; } = [];

    /// <summary>"message table stage" of each run, in order.</summary>
    public List<string> Seen { get; } = [];

    public IOrganizationService System => Sandbox.System;

    public int RunsOfWorker => (int)AppDomain.CurrentDomain.GetData("recorder.runs:" + Name)!;

    /// <summary>A sandbox without the tiny solution. Tests make theirs here, or the proof can't reach it.</summary>
    public static Sandbox NewSandbox(SandboxOptions options)
    {
        Planted.Value?.Invoke(options);
        return Sandbox.Create(options);
    }

    public static FaultException<OrganizationServiceFault> Faults(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action);

    public Guid CreateLead(string lastName = "Meier") => System.Create(new Entity("lead") { ["lastname"] = lastName, ["subject"] = "Topic" });

    public void Import(byte[] zip, SolutionAction action = SolutionAction.Update, bool enableSteps = true)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tiny{Guid.NewGuid():N}.zip");
        File.WriteAllBytes(path, zip);
        try
        {
            Sandbox.Import(path, action, enableSteps);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public int Count(string table, string? column = null, object? value = null)
    {
        var query = new QueryExpression(table);
        if (column is not null)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return System.RetrieveMultiple(query).Entities.Count;
    }

    public Entity Read(string table, Guid id, params string[] columns) => System.Retrieve(table, id, new ColumnSet(columns));

    public Guid User(params string[] roles) => Sandbox.AddUser("Some One", $"u{Guid.NewGuid():N}@example.com", roles: roles);

    public void Dispose() => Sandbox.Dispose();
}
