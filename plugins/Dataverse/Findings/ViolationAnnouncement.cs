using System;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Findings;

/// <summary>What the pack is about to write about a violation, left by value for its own step: what it says comes from nobody else.</summary>
internal static class ViolationAnnouncement
{
    /// <summary>Adds a booking to what is written. Booked again within minutes, it is the same row.</summary>
    public static void WriteViolation(this Effects effects, UpsertRequest booking)
    {
        effects.AnnounceViolation(booking);
        effects.Writes.Add(booking);
    }

    /// <summary>For a booking that is written only if something fails; what it explains may differ then.</summary>
    public static void AnnounceViolation(this Effects effects, UpsertRequest booking) => effects.SharedVariables[Row(booking.Target.Id)] = ValueOf(booking.Target);

    /// <summary>Adds what the violation says of its alert.</summary>
    public static void NoteAlert(this Effects effects, Guid violation, AlertState state, DateTime? on = null, Guid? recipient = null) =>
        effects.Update(AlertWriter.Note(violation, state, on, recipient));

    /// <summary>Adds a step of the violation's life that no person can take.</summary>
    public static void SetStatus(this Effects effects, Guid violation, ViolationStatus status) =>
        effects.Update(new Entity(ViolationTable.Name, violation) { [ViolationTable.Status] = Choices.Of(status) });

    /// <summary>Adds to whom the violation was escalated; null: nobody was there.</summary>
    public static void NoteEscalation(this Effects effects, Guid violation, DateTime on, Guid? recipient) => effects.Update(new Entity(ViolationTable.Name, violation)
    {
        [ViolationTable.EscalatedOn] = on,
        [ViolationTable.EscalatedTo] = recipient is { } user ? new EntityReference(SystemUserTable.Name, user) : null,
    });

    public static bool IsAnnouncedViolation(this Execution execution, Entity row) => execution.CarriedText(Row(row.Id)) is { } announced && announced == ValueOf(row);

    private static void Update(this Effects effects, Entity row)
    {
        effects.SharedVariables[Row(row.Id)] = ValueOf(row);
        effects.Writes.Add(new UpdateRequest { Target = row });
    }

    private static string ValueOf(Entity row) => string.Join(
        "|",
        row.GetAttributeValue<string>(ViolationTable.Code),
        MomentText.Of(row.GetAttributeValue<DateTime?>(ViolationTable.DetectedOn)),
        MomentText.Of(row.GetAttributeValue<DateTime?>(ViolationTable.EscalatedOn)),
        $"{row.GetAttributeValue<OptionSetValue>(ViolationTable.AlertState)?.Value}",
        $"{row.GetAttributeValue<OptionSetValue>(ViolationTable.Status)?.Value}");

    private static string Row(Guid violation) => $"lgov:violation:{violation:N}";
}
