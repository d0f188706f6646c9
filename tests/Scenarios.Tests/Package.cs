using System;
using System.IO;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>The zips that ship, packed once for all scenarios from the committed sources and the built dlls.</summary>
[TestClass]
public static class Package
{
    private static string folder = string.Empty;

    public static string ManagedZip { get; private set; } = string.Empty;

    /// <summary>The optional second solution.</summary>
    public static string FlowsZip { get; private set; } = string.Empty;

    public static string RepositoryRoot { get; } = Find(AppContext.BaseDirectory);

    [AssemblyInitialize]
    public static void Pack(TestContext context)
    {
        folder = Directory.CreateTempSubdirectory("leadgovernance-scenarios").FullName;
        var shipped = Path.Combine(AppContext.BaseDirectory, "shipped");
        var inputs = new PackInputs(
            Path.Combine(RepositoryRoot, "solution", "src"),
            Path.Combine(shipped, "LeadGovernance.Plugins.dll"),
            Path.Combine(shipped, "LeadGovernance.Workflows.dll"));
        var packed = Packer.Pack(inputs, folder);
        ManagedZip = packed.ManagedZip;
        FlowsZip = packed.FlowsManagedZip;
    }

    [AssemblyCleanup]
    public static void Clean() => Directory.Delete(folder, recursive: true);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "LeadGovernance.sln")) ? folder : Find(Directory.GetParent(folder)!.FullName);
}
