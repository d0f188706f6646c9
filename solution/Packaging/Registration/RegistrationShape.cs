using System.Collections.Generic;

namespace LeadGovernance.Packaging.Registration;

/// <summary>Turns the attribute's arguments into what they declare.</summary>
internal static class RegistrationShape
{
    public static StepRegistration Step(AttributeArguments declared) => new(
        declared.Text("message"),
        declared.Text("entityLogicalName"),
        declared.Text("stage"),
        declared.Text("executionMode"),
        declared.Text("filteringAttributes"),
        declared.Text("stepName"),
        declared.Number("executionOrder"),
        declared.Text("isolationModel"),
        declared.Optional("Id"),
        declared.Optional("Description"),
        declared.Optional("UnSecureConfiguration"),
        declared.Flag("DeleteAsyncOperation"),
        [.. Images(declared)]);

    public static ActivityRegistration Activity(AttributeArguments declared) => new(
        declared.Text("name"),
        declared.Text("friendlyName"),
        declared.Text("description"),
        declared.Text("groupName"),
        declared.Text("isolationModel"));

    private static IEnumerable<ImageRegistration> Images(AttributeArguments declared)
    {
        for (var i = 1; i <= 2; i++)
        {
            if (declared.Optional($"Image{i}Name") is { Length: > 0 } name)
            {
                yield return new ImageRegistration(declared.Member($"Image{i}Type", "PreImage"), name, declared.Text($"Image{i}Attributes"));
            }
        }
    }
}
