using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>A test of this assembly that the proof can run itself, with all its data.</summary>
internal sealed partial record RuleTest(Type Class, MethodInfo Method)
{
    public static IReadOnlyList<RuleTest> All { get; } = typeof(RuleTest).Assembly.GetTypes()
        .Where(t => t.IsDefined(typeof(TestClassAttribute)) && t.Namespace != typeof(RuleTest).Namespace)
        .SelectMany(t => t.GetMethods().Where(m => m.IsDefined(typeof(TestMethodAttribute))).Select(m => new RuleTest(t, m)))
        .OrderBy(t => t.Method.Name, StringComparer.Ordinal).ThenBy(t => t.Class.Name, StringComparer.Ordinal).ToList();

    /// <summary>Numbers of the rules in front of the name: P05_…, P26_P27_….</summary>
    public IReadOnlyList<int> Rules { get; } = Number().Matches(Prefix().Match(Method.Name).Value).Select(m => int.Parse(m.Value, null)).ToList();

    public string Sentence => Method.Name[Prefix().Match(Method.Name).Length..].Replace('_', ' ');

    public static RuleTest Named(string beginning)
    {
        var found = All.Where(t => t.Method.Name.StartsWith(beginning, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new InvalidOperationException($"{found.Count} tests begin with '{beginning}'. Write more of the name of the one that is meant.");
    }

    /// <summary>Null when the test passes; else what its first failing case threw.</summary>
    public Exception? Run(Defect defect) => Run(options => options.Defect = defect);

    /// <param name="plant">What is made wrong in each sandbox of the test.</param>
    public Exception? Run(Action<SandboxOptions>? plant)
    {
        Bench.Planted.Value = plant;
        try
        {
            Call(null, typeof(ClassInitializeAttribute), [null]);
            return Cases().Select(RunCase).FirstOrDefault(e => e is not null);
        }
        finally
        {
            Call(null, typeof(ClassCleanupAttribute), []);
            Bench.Planted.Value = null;
        }
    }

    private IEnumerable<object?[]> Cases()
    {
        var sources = Method.GetCustomAttributes().OfType<ITestDataSource>().ToList();
        return sources.Count == 0 ? [[]] : sources.SelectMany(s => s.GetData(Method));
    }

    private Exception? RunCase(object?[] arguments)
    {
        var instance = Activator.CreateInstance(Class)!;
        try
        {
            Call(instance, typeof(TestInitializeAttribute), []);
            Method.Invoke(instance, arguments);
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
        finally
        {
            Call(instance, typeof(TestCleanupAttribute), []);
            (instance as IDisposable)?.Dispose();
        }
    }

    private void Call(object? instance, Type attribute, object?[] arguments)
    {
        foreach (var method in Class.GetMethods().Where(m => m.IsDefined(attribute)))
        {
            method.Invoke(instance, arguments);
        }
    }

    [GeneratedRegex("^(P[0-9]{2}_)*")]
    private static partial Regex Prefix();

    [GeneratedRegex("[0-9]{2}")]
    private static partial Regex Number();
}
