using System;
using System.IO;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Solution.Tests;

/// <summary>The repository that the tests run in, and the dlls built from it.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Source => Path.Combine(Root, "solution", "src");

    public static SolutionSchema Declared => SchemaReader.Read(Schema);

    public static string Schema => Path.Combine(Root, "solution", "schema");

    public static string Standard => Path.Combine(Schema, "standard.json");

    public static string PluginDll => Path.Combine(AppContext.BaseDirectory, "shipped", "LeadGovernance.Plugins.dll");

    public static string WorkflowDll => Path.Combine(AppContext.BaseDirectory, "shipped", "LeadGovernance.Workflows.dll");

    public static PackInputs Inputs => new(Source, PluginDll, WorkflowDll);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "LeadGovernance.sln")) ? folder
        : Directory.GetParent(folder) is { } parent ? Find(parent.FullName)
        : throw new InvalidOperationException("LeadGovernance.sln is in no folder above the tests. Run them from a checkout.");
}
