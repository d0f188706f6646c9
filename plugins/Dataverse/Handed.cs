using System;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Leads;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Plugins.Dataverse;

/// <summary>What one step leaves for a later one, as text in shared variables (only serialisable values travel there).</summary>
internal static class Handed
{
    public const string IntendedOwner = "lgov:intended";
    public const string Tampered = "lgov:tampered";
    public const string Stamp = "lgov:charter";

    public static string PreviousOwner(Guid lead) => $"lgov:previous:{lead:N}";

    public static void HandOver(this Effects effects, string name, EntityReference owner) =>
        effects.SharedVariables[name] = $"{owner.LogicalName}|{owner.Id:D}";

    public static void HandOver(this Effects effects, string name, string? value)
    {
        if (value != null)
        {
            effects.SharedVariables[name] = value;
        }
    }

    public static EntityReference? HandedOwner(this Execution execution, string name) =>
        execution.HandedOver(name)?.Split('|') is { Length: 2 } parts ? new EntityReference(parts[0], Guid.Parse(parts[1])) : null;

    /// <summary>Names the one value of the handover state that the pack is about to write itself; any other stays tampering.</summary>
    public static void AuthoriseHandover(this Effects effects, Guid lead, HandoverState state) => effects.SharedVariables[Handover(lead)] = state.ToString();

    public static HandoverState? AuthorisedHandover(this Execution execution, Guid lead) =>
        execution.HandedOver(Handover(lead)) is { } state ? (HandoverState)Enum.Parse(typeof(HandoverState), state) : null;

    private static string Handover(Guid lead) => $"lgov:handover:{lead:N}";
}
