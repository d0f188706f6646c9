using System;
using System.Globalization;
using LeadGovernance.Plugins.Runtime;
using LeadGovernance.Policy.Activities;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Plugins.Dataverse.Activities;

/// <summary>A track that was counted just now, left by value: the lead's own steps write it, and take it from nowhere else.</summary>
internal static class TrackAnnouncement
{
    private const char Separator = '|';

    public static void AnnounceTrack(this Execution execution, Guid lead, LeadTrack track) => execution.Context.SharedVariables[Name(lead)] = string.Join(
        Separator.ToString(),
        MomentText.Of(track.FirstContactOn),
        MomentText.Of(track.ProgressOn),
        MomentText.Of(track.ConversationOn),
        MomentText.Of(track.AppointmentOn),
        MomentText.Of(track.RequestedOn),
        track.InterestPoints?.ToString(CultureInfo.InvariantCulture),
        MomentText.Of(track.InterestOn));

    public static LeadFacts WithAnnouncedTrack(this LeadFacts facts, Guid lead, Execution execution) =>
        execution.CarriedText(Name(lead))?.Split(Separator) is not { Length: 7 } parts ? facts : new LeadTrack
        {
            FirstContactOn = MomentText.Read(parts[0]),
            ProgressOn = MomentText.Read(parts[1]),
            ConversationOn = MomentText.Read(parts[2]),
            AppointmentOn = MomentText.Read(parts[3]),
            RequestedOn = MomentText.Read(parts[4]),
            InterestPoints = parts[5].Length == 0 ? null : decimal.Parse(parts[5], CultureInfo.InvariantCulture),
            InterestOn = MomentText.Read(parts[6]),
        }.Onto(facts);

    private static string Name(Guid lead) => $"lgov:track:{lead:N}";
}
