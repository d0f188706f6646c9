using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>One component that can't be without another.</summary>
internal sealed record Dependency(SolutionMember Required, SolutionMember Dependent)
{
    public string Sentence => $"RequiredComponentObject details: {Details(Required)} DependentComponentObject details: {Details(Dependent)} DependencyType: Published";

    /// <summary>A row of the platform's dependency table.</summary>
    public Entity ToRow() => new("dependency")
    {
        ["dependencytype"] = new OptionSetValue(2),
        ["requiredcomponenttype"] = new OptionSetValue(Required.Type),
        ["requiredcomponentobjectid"] = Required.Id,
        ["dependentcomponenttype"] = new OptionSetValue(Dependent.Type),
        ["dependentcomponentobjectid"] = Dependent.Id,
    };

    private static string Details(SolutionMember member) => $"Type: {ComponentTypes.NameOf(member.Type)}, ObjectName: {member.Name}, Id: {member.Id}";
}
