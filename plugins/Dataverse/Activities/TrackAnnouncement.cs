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
        Text(track.FirstContactOn),
        Text(track.ProgressOn),
        Text(track.ConversationOn),
        Text(track.AppointmentOn),
        Text(track.RequestedOn),
        track.InterestPoints?.ToString(CultureInfo.InvariantCulture),
        Text(track.InterestOn));

    public static LeadFacts WithAnnouncedTrack(this LeadFacts facts, Guid lead, Execution execution) =>
        execution.CarriedText(Name(lead))?.Split(Separator) is not { Length: 7 } parts ? facts : new LeadTrack
        {
            FirstContactOn = Moment(parts[0]),
            ProgressOn = Moment(parts[1]),
            ConversationOn = Moment(parts[2]),
            AppointmentOn = Moment(parts[3]),
            RequestedOn = Moment(parts[4]),
            InterestPoints = parts[5].Length == 0 ? null : decimal.Parse(parts[5], CultureInfo.InvariantCulture),
            InterestOn = Moment(parts[6]),
        }.Onto(facts);

    private static string? Text(DateTime? moment) => moment?.Ticks.ToString(CultureInfo.InvariantCulture);

    private static DateTime? Moment(string ticks) => ticks.Length == 0 ? null : new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static string Name(Guid lead) => $"lgov:track:{lead:N}";
}
