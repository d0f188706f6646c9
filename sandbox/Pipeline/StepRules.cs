using System;
using System.Collections.Generic;
using System.Linq;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>What may be registered, whether a solution's XML or a row asks for it (register a plug-in, Microsoft).</summary>
internal static class StepRules
{
    /// <summary>The messages that give images, and the parameter whose row it is of.</summary>
    private static readonly Dictionary<string, string[]> ImageProperties = new(StringComparer.Ordinal)
    {
        ["Create"] = ["Id", "id"], ["Update"] = ["Target"], ["Delete"] = ["Target"], ["Assign"] = ["Target"], ["Merge"] = ["Target", "SubordinateId"],
        ["SetState"] = ["EntityMoniker"], ["SetStateDynamicEntity"] = ["EntityMoniker"], ["CreateMultiple"] = ["Ids"], ["UpdateMultiple"] = ["Targets"],
    };

    public static Refusal? OfStage(int stage, int mode) => stage is not (10 or 20 or 40) || mode is not (0 or 1) || (mode == 1 && stage != 40)
        ? new($"Stage {stage} with mode {mode} can't be registered.", "Stages are 10, 20 and 40; asynchronous steps (mode 1) run at 40 only.") : null;

    public static Refusal? OfImage(string message, int stage, int type, string property)
    {
        if (!ImageProperties.TryGetValue(message, out var properties))
        {
            return new($"{message} has no images.", $"These have: {string.Join(", ", ImageProperties.Keys)}.");
        }

        if (type is < 0 or > 2 || !properties.Contains(property))
        {
            return new($"ImageType {type} of property '{property}' is unknown for {message}.", $"Types are 0 pre, 1 post, 2 both; properties {string.Join(", ", properties)}.");
        }

        if (property == "SubordinateId")
        {
            return new("Sandbox: not supported: images of the row that a Merge gives up.", "Read SubordinateId from the parameters and retrieve the row.");
        }

        var (isPre, isPost) = (type is 0 or 2, type is 1 or 2);
        return (isPre && message is "Create" or "CreateMultiple") || (isPost && (stage != 40 || message == "Delete"))
            ? new($"{message} has no such image in stage {stage}.", "Create has no pre-image; post-images exist in stage 40 only, and never on Delete.") : null;
    }

    internal sealed record Refusal(string Cause, string Remedy);
}
