using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Handovers;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Handovers;

/// <summary>What the pack is about to write about a handover, left by value for its own steps: they take no other.</summary>
internal static class HandoverAnnouncement
{
    private const char Separator = '|';

    public static void AnnounceHandover(this Effects effects, Entity row) => effects.SharedVariables[Row(row.Id)] = ValueOf(row);

    public static bool IsAnnouncedHandover(this Execution execution, Entity row) => execution.CarriedText(Row(row.Id)) is { } announced && announced == ValueOf(row);

    /// <summary>Writes the answer to a handover.</summary>
    public static void WriteHandover(this Effects effects, Entity row, HandoverState state)
    {
        row[HandoverTable.State] = Choices.Of(state);
        effects.AnnounceHandover(row);
        effects.Writes.Add(new UpdateRequest { Target = row });
    }

    /// <summary>Writes what becomes of the dispute about a handover; its state stays.</summary>
    public static void WriteDispute(this Effects effects, Entity row, DisputeState state)
    {
        row[HandoverTable.DisputeState] = Choices.Of(state);
        effects.AnnounceHandover(row);
        effects.Writes.Add(new UpdateRequest { Target = row });
    }

    /// <summary>Leaves what a rejection, or its end by a dispute, makes of the lead: its columns are written by the lead's own step, which takes the values from here.</summary>
    public static void AnnounceRecycling(this Effects effects, Guid lead, LeadFacts recycled) => effects.SharedVariables[Recycling(lead)] = string.Join(
        Separator.ToString(), MomentText.Of(recycled.RecycledOn), recycled.RecycleReason?.ToString(), recycled.RecycledTo?.ToString(), MomentText.Of(recycled.WakeOn), recycled.Handover.ToString());

    /// <summary>The facts as a rejection that is being written leaves them.</summary>
    public static LeadFacts WithAnnouncedRecycling(this LeadFacts facts, Guid lead, Execution execution) =>
        execution.CarriedText(Recycling(lead))?.Split(Separator) is not { Length: 5 } parts
            ? facts
            : facts with
            {
                Handover = (HandoverState)Enum.Parse(typeof(HandoverState), parts[4]),
                RecycledOn = MomentText.Read(parts[0]),
                RecycleReason = Value<RejectionReason>(parts[1]),
                RecycledTo = Value<Stage>(parts[2]),
                WakeOn = MomentText.Read(parts[3]),
                NeglectedOn = null,
            };

    /// <summary>Names the owner to whom the pack gives the lead: back where it came from, or to the person who accepts it.</summary>
    public static void AuthoriseOwner(this Effects effects, Guid lead, EntityReference owner) => effects.Carry(Owner(lead), owner);

    public static bool IsAuthorisedOwner(this Execution execution, Guid lead, EntityReference owner) => owner.Equals(execution.CarriedOwner(Owner(lead)));

    private static string ValueOf(Entity row) =>
        $"{row.GetAttributeValue<OptionSetValue>(HandoverTable.State)?.Value}{Separator}{row.GetAttributeValue<OptionSetValue>(HandoverTable.Reason)?.Value}{Separator}{row.GetAttributeValue<OptionSetValue>(HandoverTable.DisputeState)?.Value}";

    private static T? Value<T>(string name)
        where T : struct, Enum => name.Length == 0 ? null : (T)Enum.Parse(typeof(T), name);

    private static string Row(Guid handover) => $"lgov:handoverrow:{handover:N}";

    private static string Recycling(Guid lead) => $"lgov:recycling:{lead:N}";

    private static string Owner(Guid lead) => $"lgov:owner:{lead:N}";
}
