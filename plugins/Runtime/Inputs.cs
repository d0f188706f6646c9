namespace LeadGovernance.Plugins.Runtime;

/// <summary>Reads request parameters of a custom API; optional ones that were not sent read as the type's default.</summary>
internal static class Inputs
{
    public static T? Input<T>(this Execution execution, string name) =>
        execution.Context.InputParameters.Contains(name) && execution.Context.InputParameters[name] is T value ? value : default;
}
