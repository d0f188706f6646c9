namespace LeadGovernance.Packaging;

/// <summary>What a package is made of: the unpacked sources (solution/src) and the two signed dlls.</summary>
public sealed record PackInputs(string SourceFolder, string PluginDll, string WorkflowDll);
