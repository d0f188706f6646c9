using System;
using System.IO;
using LeadGovernance.Packaging;

namespace LeadGovernance.Cli.Shipping;

/// <summary>The solution's zips, made from the committed sources and the dlls that were built with leadgov.</summary>
internal static class Package
{
    private const string PluginDll = "LeadGovernance.Plugins.dll";
    private const string WorkflowDll = "LeadGovernance.Workflows.dll";

    public static PackInputs Inputs => new(RepositoryRoot.File("solution", "src"), Shipped(PluginDll), Shipped(WorkflowDll));

    public static PackResult Make(string folder)
    {
        try
        {
            return Packer.Pack(Inputs, folder);
        }
        catch (PackagingException exception)
        {
            throw new InvalidInputException("pack", exception.Message, string.Empty, exception);
        }
    }

    private static string Shipped(string dll)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "shipped", dll);
        return File.Exists(path) ? path
            : throw new InvalidInputException(path, "the dll was not built with leadgov.", "Run: dotnet build cli");
    }
}
