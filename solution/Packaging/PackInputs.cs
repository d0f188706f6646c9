using System.IO;

namespace LeadGovernance.Packaging;

/// <summary>What the packages are made of: the unpacked sources (solution/src, beside it solution/flows) and the two signed dlls.</summary>
public sealed record PackInputs(string SourceFolder, string PluginDll, string WorkflowDll)
{
    public string FlowFolder => Path.GetFullPath(Path.Combine(SourceFolder, "..", "flows"));

    public string SchemaFolder => Path.GetFullPath(Path.Combine(SourceFolder, "..", "schema"));
}
