using System;
using LeadGovernance.Policy.Leads;

namespace LeadGovernance.Policy.Channels;

/// <summary>A lead had another channel before.</summary>
/// <param name="Before">Code of the channel until then.</param>
public sealed record ChannelChange(string Before, DateTime On)
{
    /// <summary>A change and its undoing are none; of several within the charter's hours the first channel counts, so that a detour hides nothing.</summary>
    internal static ChannelChange? Of(LeadFacts lead, string channel, int hours, DateTime now)
    {
        var earlier = lead is { ChannelBefore: { } before, ChannelChangedOn: { } on } ? new ChannelChange(before, on) : null;
        var change = lead.StandingChannel is not { } standing || standing == channel ? earlier
            : earlier?.IsWithin(hours, now) == true ? earlier with { On = now }
            : new(standing, now);
        return change?.Before == channel ? null : change;
    }

    internal bool IsWithin(int hours, DateTime now) => now < On.AddHours(hours);
}
