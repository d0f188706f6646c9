using System;
using System.Collections.Generic;

namespace LeadGovernance.Packaging.Registration;

/// <summary>Messages whose ids exports of several publishers agree on; a wrong id would fail the whole import.</summary>
internal static class PlatformMessages
{
    private static readonly Dictionary<string, Guid> Ids = new()
    {
        ["Assign"] = new("8cbdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Create"] = new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Delete"] = new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Update"] = new("20bebb1b-ea3e-db11-86a7-000a3a5473e8"),
    };

    public static Guid IdOf(StepRegistration step) => Ids.TryGetValue(step.Message, out var id)
        ? id
        : throw new PackagingException($"Step \"{step.Name}\" names the message {step.Message}, whose id is not certain. Use {string.Join(", ", Ids.Keys)}, or register it by set-up.");

    public static string? NameOf(Guid id)
    {
        foreach (var (name, known) in Ids)
        {
            if (known == id)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The request property that an image is taken from.</summary>
    public static string ImageProperty(string message) => message == "Create" ? "id" : "Target";
}
