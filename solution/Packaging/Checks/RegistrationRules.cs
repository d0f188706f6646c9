using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Packaging.Checks;

/// <summary>The solution checker's rules on registrations.</summary>
internal static class RegistrationRules
{
    private static readonly Guid Retrieve = new("f2bdbb1b-ea3e-db11-86a7-000a3a5473e8");
    private static readonly Guid RetrieveMultiple = new("03bebb1b-ea3e-db11-86a7-000a3a5473e8");

    public static IEnumerable<CheckFinding> Check(Package package)
    {
        foreach (var step in package.Steps)
        {
            var subject = $"Step \"{step.Attribute("Name")?.Value}\"";
            if (step.Element("Stage")?.Value is "5" or "50")
            {
                yield return OfficialRules.OldStage.At(subject, "runs in a stage of Dynamics CRM 4.0. Use 10, 20 or 40.");
            }

            if (Guid.TryParse(step.Element("SdkMessageId")?.Value, out var message) && (message == Retrieve || message == RetrieveMultiple))
            {
                yield return message == RetrieveMultiple && step.Element("PrimaryEntity")?.Value == "annotation"
                    ? OfficialRules.AnnotationStep.At(subject, "runs whenever notes are read, which can make them unreadable in the timeline. Remove it.")
                    : OfficialRules.RetrieveStep.At(subject, "runs whenever rows are read, and everything waits for it. Compute what is read when it is written.");
            }
        }

        foreach (var twice in package.Steps
            .GroupBy(step => string.Join("|", new[] { "PluginTypeName", "SdkMessageId", "PrimaryEntity", "Stage", "Mode" }.Select(name => step.Element(name)?.Value)), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
        {
            yield return OfficialRules.DuplicateStep.At($"Step \"{twice.Last().Attribute("Name")?.Value}\"", $"is registered a second time for the same class, message, table, stage and mode, after \"{twice.First().Attribute("Name")?.Value}\". Remove one.");
        }
    }
}
