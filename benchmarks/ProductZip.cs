using System;
using System.IO;
using LeadGovernance.Packaging;

namespace LeadGovernance.Benchmarks;

/// <summary>The managed zip, packed from the committed sources and the built dlls.</summary>
internal static class ProductZip
{
    public static string Pack(string folder)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "shipped");
        var source = Path.Combine(Root(AppContext.BaseDirectory), "solution", "src");
        return Packer.Pack(new PackInputs(source, Path.Combine(shipped, "LeadGovernance.Plugins.dll"), Path.Combine(shipped, "LeadGovernance.Workflows.dll")), folder).ManagedZip;
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "LeadGovernance.sln")) ? folder
        : Root(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("LeadGovernance.sln is in no folder above the benchmark. Run it from the repository."));
}
