namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>What an import brought.</summary>
public sealed record ImportResult(string UniqueName, string Version, bool IsManaged, int Tables, int Columns, int Assemblies, int Steps, int CustomApis, int Roles, int WebResources);
